#include "common/store/change.h"

#include "common/base/check.h"
#include "common/model/json.h"
#include "common/store/database.h"
#include "common/store/tables.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace evenload {
namespace {

void insert_fields(Database& database, const Change& change) {
    std::string columns = "id";
    std::string places = "$1";
    std::vector<ValueView> values{std::string_view(change.row_id)};
    for (const FieldValue& field : change.after) {
        if (field.field->name == "id") continue;
        values.push_back(view_of(field.value));
        columns += ", " + std::string(field.field->name);
        places += ", $" + std::to_string(values.size());
    }
    database.run("insert into " + std::string(change.type->table) + " (" + columns + ") values (" +
                     places + ")",
                 Parameters(values));
}

void update_fields(Database& database, const Change& change) {
    std::string updates;
    std::vector<ValueView> values{std::string_view(change.row_id)};
    for (const FieldValue& field : change.after) {
        values.push_back(view_of(field.value));
        updates += (updates.empty() ? "" : ", ") + std::string(field.field->name) + " = $" +
                   std::to_string(values.size());
    }
    const auto changed = database.run("update " + std::string(change.type->table) + " set " + updates +
                                          " where id = $1",
                                      Parameters(values));
    if (changed == 0)
        throw Fault("a change of " + std::string(change.type->table) +
                    " does not fit: its row is missing here");
}

} // namespace

Change difference(const RecordType& type, const void* before, const void* after) {
    Change change;
    change.type = &type;
    for (const Field& field : type.fields) {
        Value old_value = field.get(before);
        Value new_value = field.get(after);
        if (old_value == new_value) continue;
        change.before.push_back({&field, std::move(old_value)});
        change.after.push_back({&field, std::move(new_value)});
    }
    return change;
}

void apply_change(Database& database, const Change& change) {
    switch (change.kind) {
    case Change::Kind::insert: return insert_fields(database, change);
    case Change::Kind::update: return update_fields(database, change);
    case Change::Kind::erase: return delete_row(database, *change.type, change.row_id);
    }
}

std::string fields_json(const std::vector<FieldValue>& fields) {
    if (fields.empty()) return "null";
    nlohmann::json object = nlohmann::json::object();
    for (const FieldValue& field : fields)
        object[std::string(field.field->name)] = to_json(*field.field, field.value);
    return object.dump();
}

std::vector<FieldValue> fields_from_json(const RecordType& type, std::string_view text) {
    const nlohmann::json object = parse_json(text);
    std::vector<FieldValue> fields;
    if (object.is_null()) return fields;
    if (!object.is_object()) throw Fault("a change's fields are not an object");
    for (const auto& [name, found] : object.items()) {
        const Field* field = type.find(name);
        if (!field) throw Fault(std::string(type.table) + " has no field \"" + name.substr(0, 60) + "\"");
        fields.push_back({field, value_from_json(*field, found)});
    }
    return fields;
}

} // namespace evenload
