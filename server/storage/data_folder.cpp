#include "server/storage/data_folder.h"

#include "common/base/check.h"
#include "common/base/id.h"
#include "common/store/change_log.h"
#include "common/store/schema.h"
#include "server/accounts/accounts.h"
#include "server/attachments/contents.h"
#include "server/audit/chain.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sodium.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace evenload {

namespace {

std::string random_lineage() {
    EVENLOAD_CHECK(sodium_init() >= 0);
    std::uint64_t bits[2];
    randombytes_buf(bits, sizeof bits);
    return id_from_bits(bits[0], bits[1]);
}

// An older database is copied beside itself before anything in it is changed.
void keep_copy_before_migration(SqliteDatabase& database, const std::filesystem::path& file) {
    const int found = stored_schema_version(database);
    if (found == 0 || found >= schema_version) return;
    std::filesystem::path copy = file;
    copy += ".schema_" + std::to_string(found);
    if (!std::filesystem::exists(copy)) database.copy_to(copy);
}

} // namespace

DataFolder::DataFolder(std::filesystem::path folder)
    : folder_(std::move(folder)) {
    std::error_code error;
    if (std::filesystem::create_directories(folder_, error))
        std::filesystem::permissions(folder_, std::filesystem::perms::owner_all, error);
    const auto lock_file = (folder_ / "lock").string();
    lock_ = ::open(lock_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock_ < 0)
        throw Fault("The data folder \"" + folder_.string() +
                    "\" cannot be used: " + std::strerror(errno) + ".");
    if (::flock(lock_, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock_);
        throw Fault("Another evenload is using the data folder \"" + folder_.string() +
                    "\"; stop it first, or give another folder with --data.");
    }
}

DataFolder::~DataFolder() {
    ::close(lock_);
}

std::unique_ptr<SqliteDatabase> DataFolder::open_to_write() const {
    auto database = open_sqlite(this->database(), FileUse::write);
    std::error_code error;
    std::filesystem::permissions(
        this->database(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
        error);
    keep_copy_before_migration(*database, this->database());
    prepare_schema(*database);
    prepare_accounts(*database);
    prepare_contents(*database);
    if (lineage(*database).empty()) {
        WriteScope scope(*database);
        set_lineage(*database, random_lineage());
        scope.commit();
    }
    prepare_audit(*database);
    return database;
}

std::unique_ptr<SqliteDatabase> DataFolder::open_to_read() const {
    return open_sqlite(database(), FileUse::read_only);
}

std::unique_ptr<SqliteDatabase> open_beside_a_server(const std::filesystem::path& data) {
    const auto file = data / "evenload.sqlite";
    if (!std::filesystem::exists(file))
        throw Fault("There is no database in \"" + data.string() +
                    "\" yet; load the demo or import something first.");
    auto database = open_sqlite(file, FileUse::write);
    if (stored_schema_version(*database) != schema_version)
        throw Fault("The database in \"" + data.string() +
                    "\" is of another version; start the server once first.");
    return database;
}

void give_new_lineage(Database& database) {
    set_lineage(database, random_lineage());
}

void write_private_file(const std::filesystem::path& file, std::string_view text) {
    std::filesystem::path unfinished = file;
    unfinished += ".new";
    const int descriptor =
        ::open(unfinished.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        throw Fault("\"" + file.string() + "\" cannot be written: " + std::strerror(errno) + ".");
    const bool written =
        ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
        ::fsync(descriptor) == 0;
    ::close(descriptor);
    if (!written || ::rename(unfinished.c_str(), file.c_str()) != 0)
        throw Fault("\"" + file.string() + "\" cannot be written: " + std::strerror(errno) + ".");
}

} // namespace evenload
