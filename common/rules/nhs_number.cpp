#include "common/rules/nhs_number.h"

#include <algorithm>

namespace evenload {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

} // namespace

std::string nhs_number_digits(std::string_view typed) {
    std::string digits;
    for (const char c : typed)
        if (c != ' ' && c != '-') digits += c;
    return digits;
}

bool is_nhs_number(std::string_view digits) {
    if (digits.size() != 10 || !std::all_of(digits.begin(), digits.end(), is_digit)) return false;
    if (std::all_of(digits.begin(), digits.end(), [&](char c) { return c == digits[0]; }))
        return false;
    int sum = 0;
    for (std::size_t i = 0; i < 9; ++i)
        sum += (digits[i] - '0') * static_cast<int>(10 - i);
    const int check = 11 - sum % 11;
    return (check == 11 ? 0 : check) == digits[9] - '0'; // 10 is no digit and never equal
}

std::string nhs_number_text(std::string_view digits) {
    std::string text(digits);
    if (digits.size() != 10) return text;
    return text.substr(0, 3) + ' ' + text.substr(3, 3) + ' ' + text.substr(6);
}

std::optional<Breach> nhs_number(std::string_view digits) {
    if (digits.empty() || is_nhs_number(digits)) return std::nullopt;
    const bool ten = digits.size() == 10 && std::all_of(digits.begin(), digits.end(), is_digit);
    return Breach{
        "nhs_number", Severity::block,
        ten ? "This is not an NHS number: its check digit does not fit. Was a digit mistyped?"
            : "An NHS number has ten digits",
        0};
}

} // namespace evenload
