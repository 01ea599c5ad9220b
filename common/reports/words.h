// The service's words that reports share with the screens: statuses, urgencies, codes, counts. One place for each, so
// that a card, a chart, a printed page and a file say the same. Nothing here reads a database.
#pragma once

#include "common/model/case.h"

#include <string>
#include <string_view>

namespace evenload {

std::string status_words(CaseStatus status); // "Active"
std::string urgency_words(Urgency urgency);  // "2-hour response"
std::string source_words(CaseSource source); // "Referral"

// A code as people write it: "Wound care", and short ones as the abbreviations that they are: "UCR".
std::string code_words(std::string_view code);
std::string capitalised(std::string text);                // first letter, ASCII only
std::string count_words(int count, std::string_view one); // "1 visit", "3 visits", "2 people"

} // namespace evenload
