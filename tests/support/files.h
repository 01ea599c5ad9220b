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

// The file's text with one part replaced, read by `read`: the sentence of its Fault, or "accepted".
template <class Read>
std::string refusal_of(const Read& read, const std::string& file, const std::string& from,
                       const std::string& to) {
    std::string text = file_text(file);
    const auto at = text.find(from);
    if (at == std::string::npos) throw Fault("the fixture has no " + from);
    text.replace(at, from.size(), to);
    try {
        read(text);
    } catch (const Fault& fault) {
        return fault.what();
    }
    return "accepted";
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
