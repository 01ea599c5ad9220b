// A value as SQL, JSON and CSV see it: nothing, a whole number or a text. There are no fractions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace evenload {

using Value = std::variant<std::monostate, std::int64_t, std::string>;
using ValueView = std::variant<std::monostate, std::int64_t, std::string_view>;

inline bool is_null(const Value& value) { return std::holds_alternative<std::monostate>(value); }

inline ValueView view_of(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    if (const auto* text = std::get_if<std::string>(&value)) return std::string_view(*text);
    return std::monostate{};
}

inline Value value_of(ValueView view) {
    if (const auto* number = std::get_if<std::int64_t>(&view)) return *number;
    if (const auto* text = std::get_if<std::string_view>(&view)) return std::string(*text);
    return std::monostate{};
}

} // namespace evenload
