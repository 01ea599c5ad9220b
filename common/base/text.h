// Small operations on text that the standard library of C++20 lacks. Bytes are UTF-8.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenload {

std::string_view trimmed(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator); // "" gives one empty part
std::string joined(const std::vector<std::string>& parts, std::string_view separator);
std::string lower(std::string_view text); // ASCII letters only
bool contains_ignoring_case(std::string_view text, std::string_view part);

// The whole text as a decimal number, with an optional minus; nothing else around it.
std::optional<std::int64_t> whole_number(std::string_view text);

bool is_valid_utf8(std::string_view text);

// Number of code points; an invalid byte counts as one.
std::size_t code_point_count(std::string_view text);

// "wound_care" → "wound care": how a code reads to a person when nobody gave it a label.
std::string words_of_code(std::string_view code);

} // namespace evenload
