#include "common/store/sqlite.h"

#include "common/base/check.h"

#include <cstdlib>
#include <cstring>
#include <unordered_map>

#include <sqlite3.h>

namespace evenload {
namespace {

[[noreturn]] void raise(sqlite3* connection, const std::string& doing) {
    throw Fault(doing + ": " + sqlite3_errmsg(connection));
}

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

struct Close {
    void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
};
using Connection = std::unique_ptr<sqlite3, Close>;

class SqliteRow : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement)
        : statement_(statement) {}

    bool is_null(int column) const override {
        return sqlite3_column_type(statement_, column) == SQLITE_NULL;
    }
    std::int64_t integer(int column) const override {
        return sqlite3_column_int64(statement_, column);
    }
    std::string_view text(int column) const override {
        const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
        if (!bytes) return {};
        return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }
    ValueView value(int column) const override {
        switch (sqlite3_column_type(statement_, column)) {
        case SQLITE_NULL: return std::monostate{};
        case SQLITE_INTEGER: return integer(column);
        default: return text(column);
        }
    }

private:
    sqlite3_stmt* statement_;
};

class Sqlite final : public SqliteDatabase {
public:
    explicit Sqlite(Connection connection)
        : connection_(std::move(connection)) {}

    using Database::each;
    using Database::run;

    void execute(std::string_view sql) override {
        const std::string text(sql);
        if (sqlite3_exec(connection_.get(), text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
            raise(connection_.get(), "the database refused a statement");
    }

    std::int64_t run(std::string_view sql, Parameters parameters) override {
        Use statement(*this, sql, parameters);
        while (statement.step()) {}
        return sqlite3_changes64(connection_.get());
    }

    void each(std::string_view sql, Parameters parameters,
              const std::function<void(const Row&)>& row) override {
        Use statement(*this, sql, parameters);
        const SqliteRow current(statement.get());
        while (statement.step())
            row(current);
    }

    void begin() override { execute("begin immediate"); }
    void begin_read() override { execute("begin"); }
    void commit() override { execute("commit"); }
    void rollback() override { execute("rollback"); }

    bool has_table(std::string_view name) override {
        return integer("select count(*) from sqlite_schema where type = 'table' and name = $1",
                       {name}) == 1;
    }
    bool has_column(std::string_view table, std::string_view column) override {
        return integer("select count(*) from pragma_table_info($1) where name = $2",
                       {table, column}) == 1;
    }
    std::string_view integer_type() const override { return "integer"; }
    std::string_view table_suffix() const override { return " strict"; }

    void copy_to(const std::filesystem::path& file) override {
        Connection target =
            open_connection(file.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        sqlite3_backup* backup =
            sqlite3_backup_init(target.get(), "main", connection_.get(), "main");
        if (!backup) raise(target.get(), "the copy could not be started");
        sqlite3_backup_step(backup, -1);
        if (sqlite3_backup_finish(backup) != SQLITE_OK)
            raise(target.get(), "the copy could not be finished");
    }

    std::vector<std::byte> image() override {
        sqlite3_int64 size = 0;
        unsigned char* bytes = sqlite3_serialize(connection_.get(), "main", &size, 0);
        if (!bytes) throw Fault("no memory for an image of the database");
        const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> owner(bytes, sqlite3_free);
        std::vector<std::byte> image(static_cast<std::size_t>(size));
        std::memcpy(image.data(), bytes, image.size());
        return image;
    }

    std::string check() override {
        std::string found;
        each("pragma integrity_check", {}, [&](const Row& row) {
            if (row.text(0) != "ok") found += std::string(row.text(0)) + "; ";
        });
        each("pragma foreign_key_check", {}, [&](const Row& row) {
            found += "a row of " + std::string(row.text(0)) + " points to a missing row of " +
                     std::string(row.text(2)) + "; ";
        });
        return found.empty() ? "ok" : found;
    }

    void checkpoint() override {
        if (sqlite3_wal_checkpoint_v2(connection_.get(), nullptr, SQLITE_CHECKPOINT_TRUNCATE,
                                      nullptr, nullptr) != SQLITE_OK)
            raise(connection_.get(), "the write-ahead log could not be folded into the file");
    }

    static Connection open_connection(const std::string& name, int flags) {
        sqlite3* raw = nullptr;
        const int code = sqlite3_open_v2(name.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX, nullptr);
        Connection connection(raw);
        if (code != SQLITE_OK)
            throw Fault("cannot open the database \"" + name +
                        "\": " + (raw ? sqlite3_errmsg(raw) : "no memory"));
        sqlite3_extended_result_codes(raw, 1);
        return connection;
    }

private:
    struct Kept {
        Statement statement;
        bool in_use = false;
    };

    // A prepared statement in use; reset when it goes out of scope, so that an exception cannot leave
    // it holding a lock. A statement that is already in use (a query inside a query's row) is prepared
    // a second time.
    class Use {
    public:
        Use(Sqlite& database, std::string_view sql, Parameters parameters)
            : database_(database) {
            Kept& kept = database.prepared(sql);
            if (kept.in_use) {
                own_ = database.prepare(sql);
                statement_ = own_.get();
            } else {
                kept_ = &kept;
                kept.in_use = true;
                statement_ = kept.statement.get();
            }
            bind(parameters);
        }
        ~Use() {
            sqlite3_reset(statement_);
            sqlite3_clear_bindings(statement_);
            if (kept_) kept_->in_use = false;
        }
        Use(const Use&) = delete;
        Use& operator=(const Use&) = delete;

        sqlite3_stmt* get() const { return statement_; }

        bool step() {
            const int code = sqlite3_step(statement_);
            if (code == SQLITE_ROW) return true;
            if (code != SQLITE_DONE)
                raise(database_.connection_.get(), "the database could not finish a statement");
            return false;
        }

    private:
        // To SQLite "$2" is a name; its index is the order of appearance. To PostgreSQL it is a number.
        void bind(Parameters parameters) {
            const int count = sqlite3_bind_parameter_count(statement_);
            EVENLOAD_CHECK(count == static_cast<int>(parameters.size()));
            for (int index = 1; index <= count; ++index) {
                const int number = std::atoi(sqlite3_bind_parameter_name(statement_, index) + 1);
                EVENLOAD_CHECK(number >= 1 && number <= count);
                bind_one(index, parameters[static_cast<std::size_t>(number - 1)]);
            }
        }

        void bind_one(int index, const ValueView& value) {
            if (const auto* number = std::get_if<std::int64_t>(&value))
                sqlite3_bind_int64(statement_, index, *number);
            else if (const auto* text = std::get_if<std::string_view>(&value))
                sqlite3_bind_text64(statement_, index, text->data() ? text->data() : "",
                                    text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
            else
                sqlite3_bind_null(statement_, index);
        }

        Sqlite& database_;
        Kept* kept_ = nullptr;
        Statement own_;
        sqlite3_stmt* statement_ = nullptr;
    };

    Statement prepare(std::string_view sql) {
        sqlite3_stmt* raw = nullptr;
        if (sqlite3_prepare_v3(connection_.get(), sql.data(), static_cast<int>(sql.size()),
                               SQLITE_PREPARE_PERSISTENT, &raw, nullptr) != SQLITE_OK)
            raise(connection_.get(), "the database does not understand a statement");
        return Statement(raw);
    }

    // Statements are few and fixed (values go through parameters), so they are kept for good.
    Kept& prepared(std::string_view sql) {
        const auto found = prepared_.find(std::string(sql));
        if (found != prepared_.end()) return found->second;
        return prepared_.emplace(std::string(sql), Kept{prepare(sql), false}).first->second;
    }

    Connection connection_;
    std::unordered_map<std::string, Kept> prepared_;
};

} // namespace

std::unique_ptr<SqliteDatabase> open_sqlite(const std::filesystem::path& file, FileUse use) {
    const bool writes = use == FileUse::write;
    auto database = std::make_unique<Sqlite>(Sqlite::open_connection(
        file.string(), writes ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY));
    database->execute("pragma busy_timeout = 5000; pragma foreign_keys = on");
    // Only the writer checkpoints, at moments it chooses, and it waits for the disk at every commit. Ids have no order, so
    // each row goes to another page of its index: 2 MB of pages, the default, are soon too few for the log of a year.
    if (writes)
        database->execute("pragma journal_mode = wal; pragma synchronous = full; "
                          "pragma wal_autocheckpoint = 0; pragma cache_size = -65536");
    return database;
}

std::unique_ptr<SqliteDatabase> open_memory() {
    auto database = std::make_unique<Sqlite>(
        Sqlite::open_connection(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
    database->execute("pragma foreign_keys = off");
    return database;
}

std::unique_ptr<SqliteDatabase> open_image(std::span<const std::byte> image) {
    Connection connection =
        Sqlite::open_connection(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    auto* bytes = static_cast<unsigned char*>(sqlite3_malloc64(image.size()));
    if (!bytes) throw Fault("no memory for an image of the database");
    std::memcpy(bytes, image.data(), image.size());
    // A file in WAL mode cannot be opened from memory; bytes 18 and 19 say which mode it is
    // (SQLite file format, section 1.3.3), and an image holds no log that would be lost.
    if (image.size() > 19) bytes[18] = bytes[19] = 1;
    const auto size = static_cast<sqlite3_int64>(image.size());
    if (sqlite3_deserialize(connection.get(), "main", bytes, size, size,
                            SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE) !=
        SQLITE_OK)
        raise(connection.get(), "the image could not be opened");
    auto database = std::make_unique<Sqlite>(std::move(connection));
    // Pages are copied out of an image into the cache; 2 MB, the default, hold no day of a large team.
    database->execute("pragma foreign_keys = off; pragma cache_size = -24576");
    database->integer("select count(*) from sqlite_schema"); // a Fault when it is not a database
    return database;
}

} // namespace evenload
