// A file that an operator gives to a subcommand: read whole, and refused in one sentence with exit code 2.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace evenload {

inline constexpr std::size_t most_input_bytes = 256 * 1024 * 1024;

// Fault when it cannot be read or is larger than most_input_bytes.
std::string read_input(const std::filesystem::path& file);

// Does the work; a Fault in it is the file's: printed with the file's name, and the program ends with 2, as for
// a wrong option. `sentences` are printed one a line.
void with_input(const std::filesystem::path& file,
                const std::function<void(const std::string& bytes)>& work);
[[noreturn]] void refuse_input(const std::filesystem::path& file, const std::string& sentences);

} // namespace evenload
