#include "common/store/database.h"

#include "common/base/check.h"

namespace evenload {

std::int64_t Database::integer(std::string_view sql, std::initializer_list<ValueView> parameters,
                               std::int64_t otherwise) {
    std::int64_t result = otherwise;
    bool first = true;
    each(sql, parameters, [&](const Row& row) {
        if (first && !row.is_null(0)) result = row.integer(0);
        first = false;
    });
    return result;
}

std::string Database::text(std::string_view sql, std::initializer_list<ValueView> parameters) {
    std::string result;
    bool first = true;
    each(sql, parameters, [&](const Row& row) {
        if (first) result = row.text(0);
        first = false;
    });
    return result;
}

void Database::savepoint(std::string_view name) { execute("savepoint " + std::string(name)); }
void Database::release(std::string_view name) { execute("release savepoint " + std::string(name)); }
void Database::rollback_to(std::string_view name) {
    execute("rollback to savepoint " + std::string(name));
}

namespace {

// The fault that brought us here is already on its way; a failed rollback adds nothing to it.
void roll_back_quietly(Database& database) {
    try {
        database.rollback();
    } catch (const Fault&) {
    }
}

} // namespace

ReadScope::~ReadScope() { roll_back_quietly(database_); }

WriteScope::~WriteScope() {
    if (open_) roll_back_quietly(database_);
}

void WriteScope::commit() {
    database_.commit();
    open_ = false;
}

} // namespace evenload
