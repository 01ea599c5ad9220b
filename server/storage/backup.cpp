#include "server/storage/backup.h"

#include "common/base/check.h"
#include "common/store/change_log.h"
#include "common/store/schema.h"
#include "common/store/sqlite.h"
#include "server/audit/chain.h"
#include "server/audit/checkpoint.h"
#include "server/server.h"
#include "server/storage/data_folder.h"
#include "server/storage/verification.h"

#include <fcntl.h>
#include <unistd.h>

namespace evenload {

namespace {

namespace fs = std::filesystem;

void check_whole(Database& database, std::string_view found, const fs::path& file) {
    if (stored_schema_version(database) == 0)
        throw Fault("\"" + file.string() + "\" is not a database of this program.");
    if (found != "ok") throw Fault("\"" + file.string() + "\" is not whole: " + std::string(found));
}

// A copy that is one file, with nothing beside it, readable by its owner only.
void copy_as_one_file(SqliteDatabase& from, const fs::path& to) {
    from.copy_to(to);
    fs::permissions(to, fs::perms::owner_read | fs::perms::owner_write);
    const auto copy = open_sqlite(to, FileUse::write);
    copy->execute("pragma journal_mode = delete");
    check_whole(*copy, copy->check(), to);
}

// Before the copy is begun, as the disk may be that of the database, which must not fill up.
void require_room(const fs::path& database, const fs::path& file) {
    const auto megabytes = [](std::uintmax_t bytes) {
        return std::to_string(bytes / 1'000'000 + 1) + " MB";
    };
    std::error_code error;
    std::uintmax_t needed = fs::file_size(database, error);
    if (const auto log = fs::file_size(database.string() + "-wal", error); !error) needed += log;
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    const auto space = fs::space(folder, error);
    if (!error && space.available < needed)
        throw Fault("There is no room for a backup in \"" + folder.string() + "\": it needs " +
                    megabytes(needed) + ", and " + megabytes(space.available) + " are free.");
}

void make_durable(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool durable = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    if (!durable) throw Fault("\"" + file.string() + "\" could not be made durable.");
}

void remove_quietly(const fs::path& file) {
    std::error_code error;
    for (const char* beside : {"", "-wal", "-shm", "-journal"})
        fs::remove(file.string() + beside, error);
}

// With the write-ahead log folded in, so that the one file is everything.
fs::path set_aside(const fs::path& database) {
    if (!fs::exists(database)) return {};
    open_sqlite(database, FileUse::write)->checkpoint();
    fs::path kept = database;
    kept += ".before_restore_" + std::to_string(machine_now().milliseconds);
    fs::rename(database, kept);
    remove_quietly(database);
    return kept;
}

// A backup of a program without a chain gets its first link like every older database: when it is next written.
bool chain_the_restore(Database& database, const AuditKey& key, const std::string& former) {
    const auto beginning =
        database.has_table("audit_links") ? last_beginning(database) : std::nullopt;
    if (!beginning) return false;
    const bool same_key = beginning->subject == key.public_hex;
    if (same_key)
        chain_restored(database, key, former, machine_now());
    else
        begin_chain(database, key, machine_now());
    keep_checkpoint(database, *checkpoint_now(database, key, machine_now()));
    return !same_key;
}

} // namespace

BackedUp back_up(const fs::path& data, const fs::path& file) {
    const fs::path database = data / "evenload.sqlite";
    if (!fs::exists(database)) throw Fault("There is no database in \"" + data.string() + "\".");
    if (fs::exists(file))
        throw Fault("\"" + file.string() + "\" exists already; give another name.");
    require_room(database, file);
    try {
        copy_as_one_file(*open_sqlite(database, FileUse::read_only), file);
        make_durable(file);
        return {fs::file_size(file), verify(*open_sqlite(file, FileUse::read_only)).problems};
    } catch (...) {
        remove_quietly(file);
        throw;
    }
}

Restored restore(const fs::path& data, const fs::path& file, const fs::path& audit_key) {
    const DataFolder folder(data);
    Restored restored;
    fs::path arriving = folder.database();
    arriving += ".arriving";
    remove_quietly(arriving);
    try {
        copy_as_one_file(*open_sqlite(file, FileUse::read_only), arriving);
        const auto copy = open_sqlite(arriving, FileUse::write);
        WriteScope scope(*copy);
        const std::string former = lineage(*copy);
        give_new_lineage(*copy);
        restored.chain_begun_again =
            chain_the_restore(*copy, read_or_make_audit_key(audit_key), former);
        scope.commit();
        copy->execute("pragma journal_mode = delete");
    } catch (...) {
        remove_quietly(arriving);
        throw;
    }
    restored.kept = set_aside(folder.database());
    fs::rename(arriving, folder.database());
    return restored;
}

} // namespace evenload
