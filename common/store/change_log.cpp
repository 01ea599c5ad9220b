#include "common/store/change_log.h"

#include "common/base/check.h"
#include "common/base/text.h"
#include "common/model/records.h"

namespace evenload {
namespace {

constexpr std::string_view columns =
    "position, ordinal, command_id, command_name, user_id, at, unit_id, "
    "table_name, row_id, kind, before, after, for_user_id";

std::string_view kind_text(Change::Kind kind) {
    switch (kind) {
    case Change::Kind::insert: return "insert";
    case Change::Kind::erase: return "erase";
    case Change::Kind::update: break;
    }
    return "update";
}

Change::Kind kind_from(std::string_view text) {
    if (text == "insert") return Change::Kind::insert;
    if (text == "erase") return Change::Kind::erase;
    return Change::Kind::update;
}

LoggedChange logged_change(const Row& row) {
    LoggedChange logged;
    logged.position = row.integer(0);
    logged.ordinal = static_cast<int>(row.integer(1));
    logged.command_id = row.text(2);
    logged.command_name = row.text(3);
    logged.user_id = row.text(4);
    logged.at = {row.integer(5)};
    logged.change.unit_id = row.text(6);
    logged.change.type = find_record(row.text(7));
    if (!logged.change.type) throw Fault("the log names a table that this program does not know");
    logged.change.row_id = row.text(8);
    logged.change.kind = kind_from(row.text(9));
    logged.change.before = fields_from_json(*logged.change.type, row.text(10));
    logged.change.after = fields_from_json(*logged.change.type, row.text(11));
    logged.for_user_id = row.text(12);
    return logged;
}

std::vector<LoggedChange> logged_changes(Database& database, std::string_view tail, ValueView parameter) {
    std::vector<LoggedChange> found;
    database.each("select " + std::string(columns) + " from changes " + std::string(tail), {parameter},
                  [&](const Row& row) { found.push_back(logged_change(row)); });
    return found;
}

void set_state(Database& database, std::string_view name, std::string_view value) {
    database.run("insert into state (name, value) values ($1, $2) "
                 "on conflict (name) do update set value = excluded.value",
                 {name, value});
}

std::string placeholders(std::size_t first, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += (i ? ", $" : "$") + std::to_string(first + i);
    return text;
}

} // namespace

std::int64_t log_position(Database& database) {
    return whole_number(database.text("select value from state where name = 'position'")).value_or(0);
}

void set_log_position(Database& database, std::int64_t position) {
    set_state(database, "position", std::to_string(position));
}

void copy_to_log(Database& database, const LoggedChange& logged) {
    const Change& change = logged.change;
    database.run(
        "insert into changes (" + std::string(columns) +
            ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        {logged.position, std::int64_t{logged.ordinal}, std::string_view(logged.command_id),
         std::string_view(logged.command_name), std::string_view(logged.user_id),
         logged.at.milliseconds, std::string_view(change.unit_id), change.type->table,
         std::string_view(change.row_id), kind_text(change.kind),
         std::string_view(fields_json(change.before)), std::string_view(fields_json(change.after)),
         std::string_view(logged.for_user_id)});
}

std::int64_t append_to_log(Database& database, const LogEntry& entry, const std::vector<Change>& changes) {
    const std::int64_t position = log_position(database) + 1;
    int ordinal = 0;
    for (const Change& change : changes)
        copy_to_log(database, {position, ++ordinal, entry.command_id, entry.command_name,
                               entry.user_id, entry.at, change, entry.for_user_id});
    set_log_position(database, position);
    return position;
}

// The limit is by rows, but a command is never cut: its last rows are read to the end.
std::int64_t changes_since(Database& database, std::int64_t position,
                           const std::set<std::string>& unit_ids, int limit,
                           const std::function<void(const LoggedChange&)>& give) {
    const std::int64_t head = log_position(database);
    if (unit_ids.empty()) return head;
    std::vector<ValueView> parameters{position};
    for (const std::string& unit : unit_ids) parameters.push_back(std::string_view(unit));
    const std::string units = " and unit_id in (" + placeholders(2, unit_ids.size()) + ")";

    std::int64_t last = head;
    parameters.push_back(std::int64_t{limit});
    database.each("select position from changes where position > $1" + units +
                      " order by position, ordinal limit 1 offset $" + std::to_string(parameters.size()),
                  Parameters(parameters), [&](const Row& row) { last = row.integer(0); });
    parameters.back() = last;
    database.each("select " + std::string(columns) + " from changes where position > $1" + units +
                      " and position <= $" + std::to_string(parameters.size()) +
                      " order by position, ordinal",
                  Parameters(parameters), [&](const Row& row) { give(logged_change(row)); });
    return last;
}

std::vector<LoggedChange> changes_of_command(Database& database, const std::string& command_id) {
    return logged_changes(database, "where command_id = $1 order by position, ordinal",
                          std::string_view(command_id));
}

std::vector<LoggedChange> changes_of_row(Database& database, const RecordType& type,
                                         const std::string& id) {
    auto found = logged_changes(database, "where row_id = $1 order by position, ordinal",
                                std::string_view(id));
    std::erase_if(found, [&](const LoggedChange& logged) { return logged.change.type != &type; });
    return found;
}

std::vector<LoggedChange> changes_by_user(Database& database, const std::string& user_id,
                                          const PositionRange& positions,
                                          const std::set<std::string>& unit_ids, int most) {
    std::vector<LoggedChange> found;
    if (unit_ids.empty()) return found;
    std::vector<ValueView> parameters{std::string_view(user_id), positions.first, positions.end,
                                      std::int64_t{most}};
    for (const std::string& unit : unit_ids) parameters.push_back(std::string_view(unit));
    database.each("select " + std::string(columns) +
                      " from changes where user_id = $1 and position >= $2 and position < $3 and "
                      "unit_id in (" +
                      placeholders(5, unit_ids.size()) +
                      ") order by position desc, ordinal limit $4",
                  Parameters(parameters),
                  [&](const Row& row) { found.push_back(logged_change(row)); });
    return found;
}

std::optional<StoredAnswer> stored_answer(Database& database, const std::string& command_id) {
    std::optional<StoredAnswer> found;
    database.each("select body_hash, answer from answers where command_id = $1",
                  {std::string_view(command_id)}, [&](const Row& row) {
                      found = StoredAnswer{std::string(row.text(0)), std::string(row.text(1))};
                  });
    return found;
}

void store_answer(Database& database, const std::string& command_id, const StoredAnswer& answer,
                  Instant at) {
    database.run("insert into answers (command_id, body_hash, answer, at) values ($1, $2, $3, $4)",
                 {std::string_view(command_id), std::string_view(answer.body_hash),
                  std::string_view(answer.answer), at.milliseconds});
}

std::string lineage(Database& database) {
    return database.text("select value from state where name = 'lineage'");
}

void set_lineage(Database& database, const std::string& new_lineage) {
    set_state(database, "lineage", new_lineage);
}

std::string scope(Database& database) {
    return database.text("select value from state where name = 'scope'");
}

void set_scope(Database& database, const std::string& new_scope) {
    set_state(database, "scope", new_scope);
}

} // namespace evenload
