// A row of a list: title, a line below it, a chip on the right; chosen or not. As in the case list.
#pragma once

#include "client/widgets/chip.h"

#include <optional>
#include <string>

namespace evenload::ui {

struct ListRow {
    std::string key;
    std::string title;
    std::string subtitle = {};
    std::optional<Chip> chip = {};
    Icon icon = Icon::none;
    std::string initials = {}; // an avatar on the left instead of the icon
    std::string avatar_key = {};
    bool selected = false;
    bool has_menu = false;
    bool draggable = false;
    bool wrap_subtitle = false; // up to three lines
    std::string spoken = {};    // empty: made from the above
    int position = 0;
    int set_size = 0;
};

float list_row_height(const Ui& ui, const ListRow& row, float width);
Interaction list_row(Ui& ui, Rect rect, const ListRow& row);

} // namespace evenload::ui
