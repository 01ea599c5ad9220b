#include "client/mirror/node.h"

namespace evenload::ui {

std::string_view to_text(Role role) {
    constexpr std::string_view names[] = {
        "banner",    "navigation",   "main",      "complementary", "region", "group",
        "toolbar",   "list",         "listitem",  "grid",          "row",    "gridcell",
        "rowheader", "columnheader", "table",     "cell",          "button", "link",
        "checkbox",  "radiogroup",   "radio",     "tablist",       "tab",    "tabpanel",
        "menu",      "menuitem",     "dialog",    "alertdialog",   "status", "alert",
        "note",      "textbox",      "searchbox", "heading",       "text",   "img",
        "meter",     "progressbar",  "separator",
    };
    static_assert(std::size(names) == static_cast<std::size_t>(Role::count_));
    return names[static_cast<std::size_t>(role)];
}

bool named_by_content(Role role) {
    switch (role) {
    case Role::button:
    case Role::link:
    case Role::checkbox:
    case Role::radio:
    case Role::tab:
    case Role::menuitem:
    case Role::heading:
    case Role::text:
    case Role::status:
    case Role::alert:
    case Role::note:
    case Role::gridcell:
    case Role::cell:
    case Role::rowheader:
    case Role::columnheader:
    case Role::listitem: return true;
    default: return false;
    }
}

} // namespace evenload::ui
