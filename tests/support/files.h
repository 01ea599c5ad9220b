// Files that tests read: fixtures of the repository, and real data beside it where there is some.
#pragma once

#include "common/base/check.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace evenload {

inline std::string file_text(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw Fault("a test's file cannot be read: " + file.string());
    return {std::istreambuf_iterator<char>(stream), {}};
}

// In order of name; none when the folder is not there.
inline std::vector<std::string> files_of(const std::filesystem::path& folder,
                                         const std::string& extension) {
    std::vector<std::string> files;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(folder, missing))
        if (entry.path().extension() == extension) files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace evenload
