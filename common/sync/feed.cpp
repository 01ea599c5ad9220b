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

// The rows of one table as a veil leaves them.
class VeiledRow {
public:
    VeiledRow(const Veil& veil, const RecordType& type)
        : veil_(veil)
        , type_(type)
        , kept_(type.fields.size()) {}

    // Replaces what is hidden; the new values live until the next row. False: the row is not there.
    bool leaves(Database& database, std::vector<ValueView>& values) {
        if (veil_.empty()) return true;
        const auto text_of = [&](std::string_view name) -> std::optional<std::string> {
            for (std::size_t i = 0; i < values.size(); ++i)
                if (type_.fields[i].name == name)
                    if (const auto* text = std::get_if<std::string_view>(&values[i]))
                        return std::string(*text);
            return std::nullopt;
        };
        const Seen seen = seen_of(veil_, type_, text_of, database);
        for (std::size_t i = 0; seen == Seen::shell && i < values.size(); ++i) {
            if (is_left(veil_, type_, type_.fields[i])) continue;
            kept_[i] = veiled_value(veil_, type_, type_.fields[i], value_of(values[i]));
            values[i] = view_of(kept_[i]);
        }
        return seen != Seen::nothing;
    }

private:
    const Veil& veil_;
    const RecordType& type_;
    std::vector<Value> kept_;
};

void copy_rows(Database& from, Database& to, const RecordType& type, const Scope& scope) {
    std::string places;
    for (std::size_t i = 1; i <= type.fields.size(); ++i)
        places += (i == 1 ? "$" : ", $") + std::to_string(i);
    const std::string insert = "insert into " + std::string(type.table) + " (" + column_list(type) +
                               ") values (" + places + ")";
    std::vector<ValueView> values(type.fields.size());
    VeiledRow veiled(scope.veil, type);
    std::vector<std::string> texts(scope.unit_ids.begin(), scope.unit_ids.end());
    std::string condition = std::string(type.unit) + " in " + unit_list(texts.size());
    if (const std::string shared = shared_rows(scope, type, texts); !shared.empty())
        condition += " or " + shared;
    from.each("select " + column_list(type) + " from " + std::string(type.table) + " where " +
                  condition + " order by id",
              Parameters(parameters_of(texts)), [&](const Row& row) {
                  for (std::size_t i = 0; i < values.size(); ++i)
                      values[i] = row.value(static_cast<int>(i));
                  if (!veiled.leaves(from, values)) return;
                  to.run(insert, Parameters(values));
              });
}

// What of a change goes to who has this scope.
std::optional<LoggedChange> seen_in(Database& database, const Scope& scope,
                                    const LoggedChange& logged) {
    if (!in_scope(database, scope, logged.change)) return std::nullopt;
    LoggedChange seen = logged;
    if (!scope.veil.empty() && !look_through(scope.veil, database, seen.change))
        return std::nullopt;
    return seen;
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
        if (const auto seen = seen_in(from, scope, logged)) copy_to_log(to, *seen);
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
                                                if (auto seen = seen_in(database, scope, logged))
                                                    message.changes.push_back(std::move(*seen));
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
