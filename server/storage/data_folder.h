// The folder that holds everything the program stores, locked for as long as this object lives, so that
// two programs never write to one database.
#pragma once

#include "common/store/sqlite.h"

#include <filesystem>
#include <memory>
#include <string_view>

namespace evenload {

class DataFolder {
public:
    // Makes the folder (only its owner may read it) and takes its lock. Fault when another program has it.
    explicit DataFolder(std::filesystem::path folder);
    ~DataFolder();
    DataFolder(const DataFolder&) = delete;
    DataFolder& operator=(const DataFolder&) = delete;

    const std::filesystem::path& path() const { return folder_; }
    std::filesystem::path database() const { return folder_ / "evenload.sqlite"; }
    std::filesystem::path demo_sign_in() const { return folder_ / "demo_sign_in.txt"; }

    // The one connection that writes, with the schema brought up to date. A database that needs migrating
    // is first copied beside itself.
    std::unique_ptr<SqliteDatabase> open_to_write() const;
    std::unique_ptr<SqliteDatabase> open_to_read() const;

private:
    std::filesystem::path folder_;
    int lock_ = -1;
};

// A connection that writes without the lock, for a short change while a server may be running: each waits for
// the other's transactions, and only the server folds in the write-ahead log. Fault when there is no database
// of this program's schema yet.
std::unique_ptr<SqliteDatabase> open_beside_a_server(const std::filesystem::path& data);

// For a restored backup: positions count another history from here, which every client notices.
void give_new_lineage(Database& database);

// A file that only its owner can read; replaces what is there in one step.
void write_private_file(const std::filesystem::path& file, std::string_view text);

} // namespace evenload
