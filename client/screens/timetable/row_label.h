// The head of a professional's row: who it is and how full their day is, or, while a visit is in the air, whether they
// could take it.
#pragma once

#include "client/screens/timetable/timetable_screen.h"
#include "client/widgets/drag.h"

#include <optional>

namespace evenload::ui {

void draw_row_label(Ui& ui, Rect rect, const TimetableRow& row,
                    const std::optional<Verdict>& verdict);

} // namespace evenload::ui
