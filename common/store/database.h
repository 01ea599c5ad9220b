// A database as this product uses one: SQL text, positional parameters ($1, $2, …), typed rows.
// SQL is the portable subset that SQLite and PostgreSQL share: no JSON functions, no engine's own functions,
// `insert … on conflict … do update`. What differs between engines is behind this interface and nowhere else.
//
// One Database is one connection; it is used by one thread at a time. Every failure is a Fault.
#pragma once

#include "common/model/value.h"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace evenload {

// The current row of a query; columns count from 0. A text view is valid until the next row.
class Row {
  public:
    virtual ~Row() = default;
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0; // 0 when null
    virtual std::string_view text(int column) const = 0; // empty when null
    virtual ValueView value(int column) const = 0;
};

using Parameters = std::span<const ValueView>;

struct Veil; // veil.h

class Database {
  public:
    virtual ~Database() = default;

    // What typed rows (tables.h) are read through; none: as they are. It outlives being set (VeiledReading).
    const Veil* veil() const { return veil_; }
    void set_veil(const Veil* veil) { veil_ = veil; }

    // Statements without parameters, one or several.
    virtual void execute(std::string_view sql) = 0;

    // One statement; returns how many rows it changed. Prepared once per text and kept.
    virtual std::int64_t run(std::string_view sql, Parameters parameters) = 0;

    // One query; calls `row` for each result row.
    virtual void each(std::string_view sql, Parameters parameters,
                      const std::function<void(const Row&)>& row) = 0;

    // A transaction that writes from its first statement on. Not nested.
    virtual void begin() = 0;
    // A transaction that only reads: every query in it sees one state.
    virtual void begin_read() = 0;
    virtual void commit() = 0;
    virtual void rollback() = 0;

    virtual bool has_table(std::string_view name) = 0;
    virtual bool has_column(std::string_view table, std::string_view column) = 0;
    // The column type of this engine for a whole number of 64 bits ("integer", "bigint").
    virtual std::string_view integer_type() const = 0;
    // What follows a table's column list: "strict" in SQLite.
    virtual std::string_view table_suffix() const = 0;

    std::int64_t run(std::string_view sql, std::initializer_list<ValueView> parameters) {
        return run(sql, Parameters(parameters.begin(), parameters.size()));
    }
    void each(std::string_view sql, std::initializer_list<ValueView> parameters,
              const std::function<void(const Row&)>& row) {
        each(sql, Parameters(parameters.begin(), parameters.size()), row);
    }

    // The first column of the first row; `otherwise` when there is no row or it is null.
    std::int64_t integer(std::string_view sql, std::initializer_list<ValueView> parameters = {},
                         std::int64_t otherwise = 0);
    std::string text(std::string_view sql, std::initializer_list<ValueView> parameters = {});

    // Savepoints may be nested; `name` is a plain word of ours, never input.
    void savepoint(std::string_view name);
    void release(std::string_view name);
    void rollback_to(std::string_view name); // and the savepoint stays open

private:
    const Veil* veil_ = nullptr;
};

// Reads inside it see one state of the database.
class ReadScope {
  public:
    explicit ReadScope(Database& database) : database_(database) { database_.begin_read(); }
    ~ReadScope();
    ReadScope(const ReadScope&) = delete;
    ReadScope& operator=(const ReadScope&) = delete;

  private:
    Database& database_;
};

// A transaction that is rolled back unless committed.
class WriteScope {
  public:
    explicit WriteScope(Database& database) : database_(database) { database_.begin(); }
    ~WriteScope();
    WriteScope(const WriteScope&) = delete;
    WriteScope& operator=(const WriteScope&) = delete;
    void commit();

  private:
    Database& database_;
    bool open_ = true;
};

} // namespace evenload
