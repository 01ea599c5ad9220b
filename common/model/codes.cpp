#include "common/model/codes.h"

#include "common/base/check.h"
#include "common/base/text.h"

#include <algorithm>

namespace evenload {

bool is_code(std::string_view text) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !text.empty() && text.size() <= 40 && std::all_of(text.begin(), text.end(), allowed);
}

Codes::Codes(std::initializer_list<std::string_view> codes) {
    for (const std::string_view code : codes) add(code);
}

bool Codes::contains(std::string_view code) const {
    return std::binary_search(codes_.begin(), codes_.end(), code);
}

void Codes::add(std::string_view code) {
    EVENLOAD_CHECK(is_code(code));
    const auto place = std::lower_bound(codes_.begin(), codes_.end(), code);
    if (place != codes_.end() && *place == code) return;
    codes_.insert(place, std::string(code));
}

Codes Codes::without(const Codes& others) const {
    Codes rest;
    for (const std::string& code : codes_)
        if (!others.contains(code)) rest.codes_.push_back(code);
    return rest;
}

std::string to_text(const Codes& codes) {
    return joined({codes.begin(), codes.end()}, " ");
}

std::optional<Codes> codes_from_text(std::string_view text) {
    Codes codes;
    for (const std::string_view part : split(text, ' ')) {
        if (part.empty()) continue;
        if (!is_code(part)) return std::nullopt;
        codes.add(part);
    }
    return codes;
}

std::string words_of(const Codes& codes) {
    std::vector<std::string> words;
    for (const std::string& code : codes) words.push_back(words_of_code(code));
    return joined(words, ", ");
}

} // namespace evenload
