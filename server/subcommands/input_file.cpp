#include "server/subcommands/input_file.h"

#include "common/base/check.h"

#include <cstdio>
#include <fstream>
#include <iterator>

#include <CLI/Error.hpp>

namespace evenload {

std::string read_input(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::error_code failed;
    if (!stream || std::filesystem::is_directory(file, failed)) throw Fault("cannot be read");
    std::string bytes;
    char block[1 << 16];
    while (stream.read(block, sizeof block) || stream.gcount() > 0) {
        bytes.append(block, static_cast<std::size_t>(stream.gcount()));
        if (bytes.size() > most_input_bytes) throw Fault("is larger than 256 MB");
    }
    if (stream.bad()) throw Fault("cannot be read to its end");
    return bytes;
}

void refuse_input(const std::filesystem::path& file, const std::string& sentences) {
    std::fprintf(stderr, "evenload: %s: %s\n", file.string().c_str(), sentences.c_str());
    throw CLI::RuntimeError(2);
}

void with_input(const std::filesystem::path& file,
                const std::function<void(const std::string& bytes)>& work) {
    try {
        work(read_input(file));
    } catch (const Fault& fault) {
        refuse_input(file, fault.what());
    }
}

} // namespace evenload
