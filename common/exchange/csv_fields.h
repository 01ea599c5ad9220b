// A field's value as a person writes it in a spreadsheet, and back: dates, times, yes and no, lists of codes.
#pragma once

#include "common/model/description.h"

#include <optional>
#include <string>
#include <string_view>

namespace evenload {

// "2026-11-23", "09:00", "yes", "wound care; insulin"; empty for NULL.
std::string cell_of(const Field& field, const Value& value);

// What cell_of writes and what people write besides: 23/11/2026, 9:00, TRUE, Wound Care, "wound_care insulin".
// None when it is not of the field's kind. An empty cell is NULL where the field may be, else its empty text.
std::optional<Value> value_of_cell(const Field& field, std::string_view cell);

// What to write, for an error: "a date as 2026-11-23 or 23/11/2026".
std::string expected_cell(const Field& field);

// "Family name" → "family_name".
std::string code_of_words(std::string_view words);

} // namespace evenload
