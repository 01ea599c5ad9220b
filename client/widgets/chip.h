// A small tinted label with an optional icon; and the filter chip, which is a button.
// Plain chips are described by the thing they lie on, so they add nothing to the semantic tree.
#pragma once

#include "client/canvas/icons.h"
#include "client/widgets/interact.h"

#include <span>
#include <string>

namespace evenload::ui {

struct Chip {
    std::string label;
    Icon icon = Icon::none;
    Tint tint = Tint::neutral;
    bool strong = false; // semi-bold
};

inline constexpr float chip_height = 20;
float chip_width(const Ui& ui, const Chip& chip);
// Height is chip_height times the scale; shortened with an ellipsis to at most `most_width`.
// Returns its width.
float chip(Ui& ui, Point at, const Chip& chip, float most_width = 1e6f);
// Flows over lines inside `width`; the drawn and the measured height agree.
float chips(Ui& ui, Point at, float width, std::span<const Chip> row);
float chips_height(const Ui& ui, float width, std::span<const Chip> row);

struct FilterChip {
    std::string key;
    std::string label; // "Skill: wound care"
    Icon icon = Icon::none;
    bool on = false;        // narrows what is shown
    bool removable = false; // an x; `removed` is answered
    bool opens_menu = true;
};
struct FilterChipResult {
    bool pressed = false;
    bool removed = false;
};
float filter_chip_width(const Ui& ui, const FilterChip& chip);
FilterChipResult filter_chip(Ui& ui, Rect rect, const FilterChip& chip);

} // namespace evenload::ui
