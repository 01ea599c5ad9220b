#include "server/accounts/new_password.h"

#include "common/base/text.h"

#include <algorithm>
#include <array>
#include <set>

namespace evenload {

namespace {

// What is left of the most tried passwords when digits and signs around them are taken away.
constexpr std::array<std::string_view, 26> tried_first{
    "password",   "passwort",   "passw0rd",
    "p@ssword",   "p@ssw0rd",   "passwordpassword",
    "letmein",    "welcome",    "administrator",
    "admin",      "changeme",   "iloveyou",
    "liverpool",  "football",   "princess",
    "superman",   "sunshine",   "trustnoone",
    "opensesame", "hospital",   "nhs",
    "evenload",   "caseload",   "correcthorsebatterystaple",
    "mypassword", "newpassword"};

constexpr std::array<std::string_view, 5> rows_of_keys{
    "01234567890123456789", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

// "  !Welcome-2026 " → "welcome"
std::string core_of(std::string_view text) {
    const std::string low = lower(text);
    const auto first = std::ranges::find_if(low, is_letter);
    const auto last = std::find_if(low.rbegin(), low.rend(), is_letter).base();
    return first < last ? std::string(first, last) : std::string();
}

std::string letters_and_digits(std::string_view text) {
    std::string kept;
    for (const char c : lower(text))
        if (is_letter(c) || (c >= '0' && c <= '9')) kept += c;
    return kept;
}

// The shortest piece that the text repeats: "abcabca" → "abc".
std::string_view repeated_piece(std::string_view text) {
    for (std::size_t size = 1; size < text.size(); ++size)
        if (text.substr(size) == text.substr(0, text.size() - size)) return text.substr(0, size);
    return text;
}

bool runs_along_the_keys(std::string_view text) {
    return std::ranges::any_of(rows_of_keys, [&](std::string_view row) {
        const std::string back(row.rbegin(), row.rend());
        return row.find(text) != std::string_view::npos || back.find(text) != std::string::npos;
    });
}

bool is_tried_first(std::string_view password) {
    const std::string plain = letters_and_digits(password);
    const std::string_view piece = repeated_piece(plain);
    if (std::set<char>(password.begin(), password.end()).size() < 5) return true;
    if (!piece.empty() && runs_along_the_keys(piece)) return true;
    return std::ranges::any_of(tried_first, [&](std::string_view word) {
        return core_of(password) == word || core_of(piece) == word;
    });
}

bool says_only(std::string_view password, const std::vector<std::string>& own_words) {
    const std::string plain = letters_and_digits(core_of(password));
    return std::ranges::any_of(own_words, [&](const std::string& word) {
        const std::string own = letters_and_digits(word);
        return !own.empty() && repeated_piece(plain) == own;
    });
}

} // namespace

std::string password_problem(std::string_view password, const std::vector<std::string>& own_words) {
    const std::size_t length = code_point_count(password);
    if (length < shortest_password)
        return "A password needs at least " + std::to_string(shortest_password) + " characters.";
    if (length > longest_password)
        return "A password has at most " + std::to_string(longest_password) + " characters.";
    if (is_tried_first(password))
        return "This is one of the passwords that are tried first; choose another, such as three "
               "words that do not belong together.";
    if (says_only(password, own_words))
        return "This password is your own name; choose another, such as three words that do not "
               "belong together.";
    return {};
}

} // namespace evenload
