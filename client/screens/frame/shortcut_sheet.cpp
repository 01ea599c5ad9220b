#include "client/screens/frame/shortcut_sheet.h"

#include "client/widgets/dialog.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"

#include <algorithm>

namespace evenload::ui {
namespace {

struct Line {
    const char* keys;
    const char* does; // empty: `keys` is a heading
};

constexpr Line lines[] = {
    {"Anywhere", ""},
    {"/", "Find a case, person, postcode or comment"},
    {"g", "Go to the board, then to the schedule and back"},
    {"n", "New patient and case"},
    {"Ctrl+Z, Ctrl+Shift+Z", "Undo, redo"},
    {"?", "This list"},
    {"Esc", "Close, cancel, put back"},
    {"Board", ""},
    {"Arrow keys", "From card to card, from column to column"},
    {"Enter", "Open the card"},
    {"Space, arrows, Space", "Pick up, choose a column, drop"},
    {"m", "Move to…"},
    {"Ctrl or Shift with a click or Enter", "Choose several cards"},
    {"f", "Filter"},
    {"Schedule", ""},
    {"[ and ]", "The day or weeks before, and after"},
    {"t", "Today"},
    {"Space, arrows, Space", "Pick up a visit, choose time and person, drop"},
    {"m", "On a visit: schedule at…, move to…, late, longer, no access; on a name: its day"},
    {"d, w, 4", "A day, a week, four weeks"},
    {"+ and -", "Longer and shorter hours"},
    {"e", "Emergency visit"},
};

} // namespace

bool draw_shortcut_sheet(Ui& ui) {
    constexpr float row = 26;
    const float content = row * static_cast<float>(std::size(lines)) + 4 * space_2;
    const float height = std::min(content + 110, ui.screen.height - 2 * space_4);
    const Dialog dialog{
        ui, {.key = "shortcuts", .title = "Keyboard shortcuts", .width = 560, .height = height}};
    Rect area = dialog.body;
    area.height = dialog.footer.bottom() - area.y;
    const Scroll scroll{ui, {.key = "shortcuts:list", .rect = area, .content_height = content}};
    Rect place = scroll.to_screen({0, 0, area.width - space_3, content});
    for (const Line& line : lines) {
        const std::string key = "shortcut:" + std::to_string(&line - lines);
        if (*line.does == '\0') {
            place.cut_top(space_2);
            heading(ui, place.cut_top(row), key, line.keys, 3);
            continue;
        }
        name_value(ui, place.cut_top(row), key, line.keys, line.does, 190);
    }
    return dialog.cancelled;
}

} // namespace evenload::ui
