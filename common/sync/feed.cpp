#include "common/sync/feed.h"

#include "common/model/records.h"
#include "common/store/schema.h"
#include "common/store/tables.h"

namespace evenload {
namespace {

// A replica that is further behind than this is served faster by an image.
constexpr std::int64_t longest_catch_up = 20'000;
// What an image carries of the log, for undo and the recent history of a case.
constexpr int changes_in_image = 1'000;

std::string unit_list(std::size_t count) {
    std::string places;
    for (std::size_t i = 1; i <= count; ++i)
        places += (i == 1 ? "$" : ", $") + std::to_string(i);
    return "(" + places + ")";
}

std::vector<ValueView> parameters_of(const std::vector<std::string>& texts) {
    return {texts.begin(), texts.end()};
}

void copy_rows(Database& from, Database& to, const RecordType& type, const Scope& scope) {
    std::string places;
    for (std::size_t i = 1; i <= type.fields.size(); ++i)
        places += (i == 1 ? "$" : ", $") + std::to_string(i);
    const std::string insert = "insert into " + std::string(type.table) + " (" + column_list(type) +
                               ") values (" + places + ")";
    std::vector<ValueView> values(type.fields.size());
    std::vector<std::string> texts(scope.unit_ids.begin(), scope.unit_ids.end());
    std::string condition = std::string(type.unit) + " in " + unit_list(texts.size());
    if (const std::string shared = shared_rows(scope, type, texts); !shared.empty())
        condition += " or " + shared;
    from.each("select " + column_list(type) + " from " + std::string(type.table) + " where " +
                  condition + " order by id",
              Parameters(parameters_of(texts)), [&](const Row& row) {
                  for (std::size_t i = 0; i < values.size(); ++i)
                      values[i] = row.value(static_cast<int>(i));
                  to.run(insert, Parameters(values));
              });
}

void copy_recent_log(Database& from, Database& to, const Scope& scope) {
    std::int64_t first = 0;
    const std::set<std::string> units = scope.touching_units();
    std::vector<ValueView> parameters(units.begin(), units.end());
    parameters.push_back(std::int64_t{changes_in_image});
    from.each("select position from changes where unit_id in " + unit_list(units.size()) +
                  " order by position desc limit 1 offset $" + std::to_string(parameters.size()),
              Parameters(parameters), [&](const Row& row) { first = row.integer(0); });
    changes_since(from, first, units, 100 * changes_in_image, [&](const LoggedChange& logged) {
        if (in_scope(from, scope, logged.change)) copy_to_log(to, logged);
    });
}

} // namespace

ChangesMessage changes_for(Database& database, const Cursor& cursor, const Scope& scope,
                           int limit) {
    const ReadScope one_state(database);
    ChangesMessage message;
    message.cursor = {lineage(database), scope_of(scope), cursor.position};
    const std::int64_t head = log_position(database);
    const bool continues = cursor.lineage == message.cursor.lineage &&
                           cursor.scope == message.cursor.scope && cursor.position >= 0 &&
                           cursor.position <= head && head - cursor.position <= longest_catch_up;
    if (!continues) {
        message.image_needed = true;
        return message;
    }
    message.cursor.position = changes_since(database, cursor.position, scope.touching_units(),
                                            limit, [&](const LoggedChange& logged) {
                                                if (in_scope(database, scope, logged.change))
                                                    message.changes.push_back(logged);
                                            });
    message.more = message.cursor.position < head;
    return message;
}

std::unique_ptr<SqliteDatabase> rows_in_scope(Database& database, const Scope& scope) {
    auto rows = open_memory();
    prepare_schema(*rows);
    WriteScope filling(*rows);
    for (const RecordType* type : all_records())
        copy_rows(database, *rows, *type, scope);
    filling.commit();
    return rows;
}

std::vector<std::byte> replica_image(Database& database, const Scope& scope) {
    const ReadScope one_state(database);
    const auto image = rows_in_scope(database, scope);
    {
        WriteScope filling(*image);
        copy_recent_log(database, *image, scope);
        set_lineage(*image, lineage(database));
        set_log_position(*image, log_position(database));
        set_scope(*image, scope_of(scope));
        filling.commit();
    }
    return image->image();
}

} // namespace evenload
