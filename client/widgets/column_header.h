// Head of a board column: who, what role, how many, how full; and the strip that says whether the
// card in the air would fit. It is a button (opens the person); the column around it is the
// screen's.
#pragma once

#include "client/widgets/capacity_bar.h"
#include "client/widgets/drag.h"
#include "client/widgets/interact.h"

#include <optional>
#include <string>

namespace evenload::ui {

struct ColumnHeader {
    std::string key;
    std::string initials;
    std::string avatar_key = {}; // stable id for the avatar's colour
    std::string name;
    std::string role = {}; // "District nurse · B6"
    std::string count = {};
    CapacityBar capacity = {};
    std::optional<Verdict> verdict = {};
    bool room_for_verdict =
        false; // keeps the strip's place, so that nothing jumps when a drag begins
    bool has_menu = false;
};

float column_header_height(const Ui& ui, const ColumnHeader& header, float width);
Interaction column_header(Ui& ui, Rect rect, const ColumnHeader& header);

// The strip alone: icon, tint and reason.
float verdict_strip(Ui& ui, Rect rect, const Verdict& verdict);
// Around a column, row or cell that is a drop target: outline and wash by verdict.
void drop_outline(Ui& ui, Rect rect, const Verdict& verdict, bool over);

} // namespace evenload::ui
