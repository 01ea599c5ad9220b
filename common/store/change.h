// What one command did to one row: the fields before and after. The list of these is the audit trail, the
// undo, the sync feed and the record of care at any past date (design decision 6).
#pragma once

#include "common/model/description.h"

#include <string>
#include <utility>
#include <vector>

namespace evenload {

class Database;

struct FieldValue {
    const Field* field;
    Value value;
};

// Only the fields that changed are listed, besides an insert (all after) and an erase (all before).
// An update's `version` field is among them.
struct Change {
    enum class Kind { insert, update, erase };
    Kind kind = Kind::update;
    const RecordType* type = nullptr;
    std::string row_id;
    std::string unit_id; // the unit of sharing that the row belongs to (RecordType::unit_field)
    std::vector<FieldValue> before;
    std::vector<FieldValue> after;
};

// The fields in which two records of the type differ, as (before, after).
Change difference(const RecordType& type, const void* before, const void* after);

// Puts a change into the tables (not into the log). Fault when an update finds no row.
void apply_change(Database& database, const Change& change);

// {"owner_id": "…"} with the fields of the list; null for an empty list. And back; Fault when malformed.
std::string fields_json(const std::vector<FieldValue>& fields);
std::vector<FieldValue> fields_from_json(const RecordType& type, std::string_view json);

} // namespace evenload
