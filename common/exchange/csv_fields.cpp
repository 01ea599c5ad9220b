#include "common/exchange/csv_fields.h"

#include "common/base/civil_time.h"
#include "common/base/place.h"
#include "common/base/text.h"
#include "common/exchange/csv.h"
#include "common/model/codes.h"

#include <algorithm>

namespace evenload {
namespace {

// Both ways round that people in Britain write a day; never month first.
std::optional<Value> date_value(std::string_view cell) {
    if (const auto date = date_from_text(cell)) return Value{to_text(*date)};
    const auto parts = split(cell, '/');
    if (parts.size() != 3 || parts[2].size() != 4) return std::nullopt;
    const auto padded = [](std::string_view part) {
        return (part.size() == 1 ? "0" : "") + std::string(part);
    };
    const auto date =
        date_from_text(std::string(parts[2]) + '-' + padded(parts[1]) + '-' + padded(parts[0]));
    return date ? std::optional<Value>(to_text(*date)) : std::nullopt;
}

std::optional<Value> time_value(std::string_view cell) {
    const std::string padded = (cell.size() == 4 ? "0" : "") + std::string(cell);
    const auto time = time_from_text(padded);
    return time ? std::optional<Value>(std::int64_t{time->minutes}) : std::nullopt;
}

std::optional<Value> boolean_value(std::string_view cell) {
    const std::string word = lower(cell);
    for (const char* yes : {"yes", "true", "1", "y"})
        if (word == yes) return Value{std::int64_t{1}};
    for (const char* no : {"no", "false", "0", "n", ""})
        if (word == no) return Value{std::int64_t{0}};
    return std::nullopt;
}

// "wound care; insulin": a separator between codes makes a space part of one; without any, spaces separate.
std::optional<Value> codes_value(std::string_view cell) {
    std::string text(cell);
    std::replace(text.begin(), text.end(), ',', ';');
    const bool separated =
        text.find(';') != std::string::npos || text.find('_') == std::string::npos;
    Codes codes;
    for (const std::string_view part : split(text, separated ? ';' : ' ')) {
        const std::string code = code_of_words(trimmed(part));
        if (code.empty()) continue;
        if (!is_code(code)) return std::nullopt;
        codes.add(code);
    }
    return Value{to_text(codes)};
}

std::optional<Value> choice_value(const Field& field, std::string_view cell) {
    const std::string code = code_of_words(cell);
    for (const std::string_view choice : field.choices)
        if (code == choice) return Value{code};
    return std::nullopt;
}

template <class Parsed>
std::optional<Value> same_text(const std::optional<Parsed>& parsed) {
    return parsed ? std::optional<Value>(to_text(*parsed)) : std::nullopt;
}

std::optional<Value> number_value(std::string_view cell) {
    const auto number = whole_number(cell);
    return number ? std::optional<Value>(*number) : std::nullopt;
}

} // namespace

std::string code_of_words(std::string_view words) {
    std::string code = lower(trimmed(words));
    for (char& c : code)
        if (c == ' ' || c == '-') c = '_';
    return code;
}

std::string cell_of(const Field& field, const Value& value) {
    if (is_null(value)) return {};
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        if (field.kind == FieldKind::boolean) return *number == 1 ? "yes" : "no";
        if (field.kind == FieldKind::time_of_day)
            return to_text(TimeOfDay{static_cast<int>(*number)});
        if (field.kind == FieldKind::instant) return to_text(Instant{*number});
        return std::to_string(*number);
    }
    const std::string& text = std::get<std::string>(value);
    if (field.kind != FieldKind::codes) return guarded(text);
    std::vector<std::string> words;
    for (const std::string_view code : split(text, ' '))
        if (!code.empty()) words.push_back(words_of_code(code));
    return joined(words, "; ");
}

std::optional<Value> value_of_cell(const Field& field, std::string_view cell) {
    const std::string plain = without_guard(std::string(trimmed(cell)));
    if (plain.empty() && field.optional) return Value{};
    switch (field.kind) {
    case FieldKind::date: return date_value(plain);
    case FieldKind::time_of_day: return time_value(plain);
    case FieldKind::boolean: return boolean_value(plain);
    case FieldKind::codes: return codes_value(plain);
    case FieldKind::choice: return choice_value(field, plain);
    case FieldKind::integer: return number_value(plain);
    case FieldKind::place: return same_text(place_from_text(plain));
    case FieldKind::week_hours: return same_text(week_hours_from_text(plain));
    case FieldKind::id:
    case FieldKind::text: return Value{plain};
    case FieldKind::instant:
    case FieldKind::records: break;
    }
    return std::nullopt;
}

std::string expected_cell(const Field& field) {
    switch (field.kind) {
    case FieldKind::date: return "a date as 2026-11-23 or 23/11/2026";
    case FieldKind::boolean: return "yes or no";
    case FieldKind::codes: return "words separated by ;";
    default: return expectation(field);
    }
}

} // namespace evenload
