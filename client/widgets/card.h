// The case card of the board: name, age, number, need and chips, with an accent bar for its
// urgency. It is one button in a list item; its menu button shows under the pointer, the focus, or
// always on touch.
#pragma once

#include "client/widgets/chip.h"

#include <string>
#include <vector>

namespace evenload::ui {

enum class CardMark : std::uint8_t { none, pending, failed }; // not yet saved; needs attention

struct Card {
    std::string key;
    std::string title;           // "Mrs J. Adeyemi"
    std::string title_note = {}; // "81"
    std::string reference = {};  // "C-1042"
    std::string subtitle = {};   // "Leg ulcer dressing"
    std::vector<Chip> chips = {};
    Tint accent = Tint::neutral;
    CardMark mark = CardMark::none;
    std::string mark_text = {}; // "Not saved yet", "Refused: C-1042 was closed"
    bool selected = false;
    bool dimmed = false; // not a fit for what is being dragged
    bool draggable = true;
    bool has_menu = true;
    std::string spoken = {}; // the whole card in a sentence; empty: made from the above
    int position = 0;        // in its list, from 1, for "3 of 14"
    int set_size = 0;
};

float card_height(const Ui& ui, const Card& card, float width);
// `menu` is also answered by the menu button. While the card is in the air its gap is drawn
// instead.
Interaction card(Ui& ui, Rect rect, const Card& card);
// The card in the air: slightly turned, shadowed, with a count when more than one moves.
void card_ghost(Ui& ui, Rect rect, const Card& card, int count);

} // namespace evenload::ui
