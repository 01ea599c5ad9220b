// The SQLite engine behind Database: a file on the server, memory in the browser and in tests.
#pragma once

#include "common/store/database.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace evenload {

enum class FileUse {
    write,    // the one connection that writes: WAL, synchronous=FULL, foreign keys on
    read_only // any number of readers
};

class SqliteDatabase : public Database {
  public:
    virtual ~SqliteDatabase() = default;

    // Online copy of the whole database to a new file, consistent while others write. Fault if it fails.
    virtual void copy_to(const std::filesystem::path& file) = 0;

    // The whole database as one image, as sqlite3_serialize makes it.
    virtual std::vector<std::byte> image() = 0;

    // "ok", or what PRAGMA integrity_check and foreign_key_check found.
    virtual std::string check() = 0;

    // Folds the write-ahead log into the file; nothing else checkpoints.
    virtual void checkpoint() = 0;
};

// Creates the file when it is missing and `use` is write. Fault: cannot be opened, not a database, …
std::unique_ptr<SqliteDatabase> open_sqlite(const std::filesystem::path& file, FileUse use);

// Foreign keys are off in memory: a replica holds the rows that a session may see, not all they point to.
std::unique_ptr<SqliteDatabase> open_memory();

// A database in memory from an image; the bytes are copied. Fault when it is not a database.
std::unique_ptr<SqliteDatabase> open_image(std::span<const std::byte> image);

} // namespace evenload
