// Where people were told that a visit would be, while the draft has it elsewhere.
#pragma once

#include "client/screens/timetable/timetable_screen.h"

namespace evenload::ui {

// `block`: where a visit of that time would be drawn; this is drawn higher, so that it shows behind one. True when it
// was pressed.
bool told_place(Ui& ui, Rect block, const ToldPlace& told);

} // namespace evenload::ui
