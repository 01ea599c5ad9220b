#include "common/reports/words.h"

#include "common/base/text.h"

#include <array>
#include <cctype>

namespace evenload {

std::string status_words(CaseStatus status) {
    static constexpr std::array words{"Referral", "Waiting",   "Allocated", "Active",
                                      "Stable",   "Suspended", "Closed",    "Rejected"};
    return words[static_cast<std::size_t>(status)];
}

std::string urgency_words(Urgency urgency) {
    static constexpr std::array words{"2-hour response", "2-day response", "Routine"};
    return words[static_cast<std::size_t>(urgency)];
}

std::string source_words(CaseSource source) {
    return source == CaseSource::referral ? "Referral" : "Service request";
}

std::string code_words(std::string_view code) {
    constexpr std::size_t longest_abbreviation = 3;
    std::string words = words_of_code(code);
    if (words.size() > longest_abbreviation) return capitalised(words);
    for (char& c : words)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return words;
}

std::string capitalised(std::string text) {
    if (!text.empty())
        text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

std::string count_words(int count, std::string_view one) {
    std::string words = std::to_string(count) + ' ';
    if (count == 1) return words.append(one);
    if (one == "person") return words + "people";
    return words.append(one) + 's';
}

} // namespace evenload
