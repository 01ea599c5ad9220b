// A popup menu: "Move to…", "Schedule at…", filters, teams. One is open at a time.
//
//   if (card.menu) open_menu(ui, "move:" + id, card_rect);
//   if (auto chosen = menu(ui, "move:" + id, "Move Mrs Tanaka to", items))
//   emit(...items[*chosen]...);
//
// Call `menu` every frame; it does nothing while another or no menu is open. Arrow keys, Home, End,
// first letters, Enter; Esc or a click outside closes it and gives the focus back.
#pragma once

#include "client/canvas/icons.h"
#include "client/widgets/interact.h"

#include <optional>
#include <span>
#include <string>

namespace evenload::ui {

struct MenuItem {
    std::string key;
    std::string label;
    std::string detail = {}; // on the right or below: "58 % → 66 % · 2.1 km"
    Icon icon = Icon::none;
    Tint tint = Tint::neutral;
    bool enabled = true;
    std::string why_not = {}; // shown instead of detail when not enabled
    bool checked = false;
    bool heading = false;   // a title inside the menu, not a choice
    bool separated = false; // a line above it
};

void open_menu(Ui& ui, const std::string& key, Rect anchor);
bool menu_is_open(const Ui& ui, const std::string& key);
void close_menu(Ui& ui);
std::optional<int> menu(Ui& ui, const std::string& key, const std::string& name,
                        std::span<const MenuItem> items);

} // namespace evenload::ui
