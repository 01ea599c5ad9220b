#include "client/screens/board/selection_bar.h"

#include "client/screens/board/move_cases.h"
#include "client/views/words.h"
#include "client/widgets/button.h"
#include "client/widgets/menu.h"

#include <algorithm>

namespace evenload::ui {

void draw_selection_bar(Ui& ui, Rect area, const BoardScreen& screen, BoardState& state) {
    if (state.selected.empty() || ui.drag.active()) return;
    const float bar_width = std::min(420.f, area.width);
    const Rect bar{area.centre().x - bar_width / 2, area.bottom() - 56, bar_width, 48};
    ui.paint.surface(bar, radius_large, Elevation::raised);
    Rect inside = bar.inset(space_3, space_2);
    const std::string text =
        count_words(static_cast<int>(state.selected.size()), "case") + " chosen";
    ui.tree.leaf({.key = "selection", .role = Role::status, .name = text, .rect = bar});
    inside.cut_left(ui.paint.text_in(inside, Face::strong, ui.theme().ink, text), space_4);
    const bool may = !screen.view.why_not_move;
    if (button_left(ui, inside,
                    {.key = "selection:move",
                     .label = "Move to…",
                     .icon = Icon::arrow_right_left,
                     .enabled = may,
                     .why_not = screen.view.why_not_move.value_or("")}))
        open_move_menu(ui, screen, state, state.selected.front(), bar);
    if (button_left(ui, inside,
                    {.key = "selection:clear", .label = "Clear", .kind = ButtonKind::quiet}) ||
        (!menu_is_open(ui, move_menu_key) && ui.shortcut("Escape")))
        state.selected.clear();
}

void forget_what_has_gone(const BoardView& view, BoardState& state) {
    std::erase_if(state.selected, [&](const std::string& id) { return !view.find(id); });
}

} // namespace evenload::ui
