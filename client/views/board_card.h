// The words of one card, made when the card is shown.
#pragma once

#include "client/views/board_view.h"

#include <string>
#include <vector>

namespace evenload {

struct BoardCard {
    std::string id;
    std::string reference; // "C-1042"
    std::string name;      // "Mrs J. Adeyemi"
    std::string age;       // "81"; empty when not known
    std::string reason;    // "Leg ulcer dressing"
    std::string frequency; // "3×/wk · 45 min"
    Mark due;
    std::vector<std::string> needs; // at most two
    bool double_up = false;
    std::string status; // when it is not what the column says: "Suspended"
    int open_comments = 0;
    int unread = 0;
    Tone accent = Tone::neutral; // how pressing it is, as the bar on the left says
    std::string spoken;          // the card in a sentence
};

BoardCard board_card(const BoardCase& item, LocalTime now);

} // namespace evenload
