// Copies of the database that are known to be good, and the way back from one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace evenload {

struct BackedUp {
    std::uintmax_t bytes = 0;
    // Where the copy's log, replayed, does not give the copy's rows (verification.h): then it is as damaged as what it
    // was made from, and kept all the same.
    std::vector<std::string> problems;
};

// Copies the database of a data folder to a new file while a server may be using it, makes it durable, opens it again,
// checks it and replays its log against its rows. Fault when the file exists, has no room, cannot be written, or the
// copy is not whole; then no file is left.
BackedUp back_up(const std::filesystem::path& data, const std::filesystem::path& file);

struct Restored {
    std::filesystem::path kept; // where the database that was there is; empty when there was none
    // The key here is not the one of the backup's audit chain: it was begun again, with a seal over what was before.
    bool chain_begun_again = false;
};

// Makes a backup the database of a data folder, under a new lineage, of which its audit chain tells. Fault when a server
// is using the folder, or the backup is not whole. `audit_key` is made when it is missing.
Restored restore(const std::filesystem::path& data, const std::filesystem::path& file,
                 const std::filesystem::path& audit_key);

} // namespace evenload
