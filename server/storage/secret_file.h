// 32 random bytes that only their owner can read, in a file of their own beside the database: a copy of the database
// opens nothing.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace evenload {

// Fault when the file cannot be read or does not hold 32 bytes. `without_it` says what is then lost: "without it what
// browsers keep unsent cannot be read".
std::string secret_in(const std::filesystem::path& file, std::string_view without_it);

// The same; made first when it is missing. Two programs at once get the same.
std::string secret_made_in(const std::filesystem::path& file, std::string_view without_it);

} // namespace evenload
