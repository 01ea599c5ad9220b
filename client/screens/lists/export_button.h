// The button at the right end of a list's head that saves the list as a file for a spreadsheet.
#pragma once

#include "client/widgets/icon_button.h"

#include <string>

namespace evenload::ui {

// `what`: "these tasks". True when it was pressed; nothing to save where the list is empty.
inline bool export_button(Ui& ui, Rect& head, const std::string& key, const std::string& what,
                          bool empty) {
    return icon_button(ui, head.cut_right(ui.control_height(), space_2),
                       {.key = key,
                        .icon = Icon::download,
                        .name = "Export " + what + " as CSV",
                        .bordered = true,
                        .enabled = !empty,
                        .why_not = "There is nothing in this list"});
}

} // namespace evenload::ui
