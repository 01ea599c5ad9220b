// Copies of the database that are known to be good, and the way back from one.
#pragma once

#include <cstdint>
#include <filesystem>

namespace evenload {

// Copies the database of a data folder to a new file while a server may be using it, opens the copy and
// checks it. Returns its size in bytes. Fault when the file exists, cannot be written, or the copy is not whole;
// then no file is left.
std::uintmax_t back_up(const std::filesystem::path& data, const std::filesystem::path& file);

// Makes a backup the database of a data folder, under a new lineage. Returns where the database that was
// there is kept; empty when there was none. Fault when a server is using the folder, or the backup is not whole.
std::filesystem::path restore(const std::filesystem::path& data, const std::filesystem::path& file);

} // namespace evenload
