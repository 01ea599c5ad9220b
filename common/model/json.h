// JSON of a described struct, from its description: the same words as in SQL.
#pragma once

#include "common/model/description.h"

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace evenload {

nlohmann::json to_json(const RecordType& type, const void* record);
nlohmann::json to_json(const Field& field, const Value& value);

// Fills `record` from an object. Absent fields keep their default; a field the type does not have, or a
// value of another kind, is a Fault that names the field, what was expected and what was found.
void from_json(const RecordType& type, const nlohmann::json& object, void* record);
Value value_from_json(const Field& field, const nlohmann::json& json);

// Parses text; a Fault names the byte where it stopped being JSON. Depth is limited to 32, numbers to std::int64_t.
nlohmann::json parse_json(std::string_view text);

} // namespace evenload
