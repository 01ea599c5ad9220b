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
    for (std::size_t i = 1; i <= count; ++i) places += (i == 1 ? "$" : ", $") + std::to_string(i);
    return "(" + places + ")";
}

std::vector<ValueView> parameters_of(const std::set<std::string>& unit_ids) {
    std::vector<ValueView> parameters;
    for (const std::string& unit : unit_ids) parameters.push_back(std::string_view(unit));
    return parameters;
}

void copy_rows(Database& from, Database& to, const RecordType& type, const std::set<std::string>& unit_ids) {
    std::string places;
    for (std::size_t i = 1; i <= type.fields.size(); ++i)
        places += (i == 1 ? "$" : ", $") + std::to_string(i);
    const std::string insert = "insert into " + std::string(type.table) + " (" + column_list(type) +
                               ") values (" + places + ")";
    std::vector<ValueView> values(type.fields.size());
    from.each("select " + column_list(type) + " from " + std::string(type.table) + " where " +
                  std::string(type.unit) + " in " + unit_list(unit_ids.size()) + " order by id",
              Parameters(parameters_of(unit_ids)), [&](const Row& row) {
                  for (std::size_t i = 0; i < values.size(); ++i) values[i] = row.value(static_cast<int>(i));
                  to.run(insert, Parameters(values));
              });
}

void copy_recent_log(Database& from, Database& to, const std::set<std::string>& unit_ids) {
    std::int64_t first = 0;
    std::vector<ValueView> parameters = parameters_of(unit_ids);
    parameters.push_back(std::int64_t{changes_in_image});
    from.each("select position from changes where unit_id in " + unit_list(unit_ids.size()) +
                  " order by position desc limit 1 offset $" + std::to_string(parameters.size()),
              Parameters(parameters), [&](const Row& row) { first = row.integer(0); });
    changes_since(from, first, unit_ids, 100 * changes_in_image,
                  [&](const LoggedChange& logged) { copy_to_log(to, logged); });
}

} // namespace

ChangesMessage changes_for(Database& database, const Cursor& cursor,
                           const std::set<std::string>& unit_ids, int limit) {
    const ReadScope scope(database);
    ChangesMessage message;
    message.cursor = {lineage(database), scope_of(unit_ids), cursor.position};
    const std::int64_t head = log_position(database);
    const bool continues = cursor.lineage == message.cursor.lineage &&
                           cursor.scope == message.cursor.scope && cursor.position >= 0 &&
                           cursor.position <= head && head - cursor.position <= longest_catch_up;
    if (!continues) {
        message.image_needed = true;
        return message;
    }
    message.cursor.position =
        changes_since(database, cursor.position, unit_ids, limit,
                      [&](const LoggedChange& logged) { message.changes.push_back(logged); });
    message.more = message.cursor.position < head;
    return message;
}

std::vector<std::byte> replica_image(Database& database, const std::set<std::string>& unit_ids) {
    auto image = open_memory();
    prepare_schema(*image);
    {
        const ReadScope scope(database);
        WriteScope filling(*image);
        for (const RecordType* type : all_records()) copy_rows(database, *image, *type, unit_ids);
        copy_recent_log(database, *image, unit_ids);
        set_lineage(*image, lineage(database));
        set_log_position(*image, log_position(database));
        set_scope(*image, scope_of(unit_ids));
        filling.commit();
    }
    return image->image();
}

} // namespace evenload
