// What can be done with one professional's day on the timetable: an emergency, an absence, their schedule published,
// withdrawn or its draft discarded; and the question before a draft is discarded.
#pragma once

#include "client/screens/timetable/timetable_screen.h"

namespace evenload::ui {

// `at`: where their row was pointed at; none: at nothing in particular.
void open_row_menu(Ui& ui, TimetableState& state, const Id<Professional>& professional_id,
                   Rect anchor, std::optional<TimeOfDay> at = {});
// Call once a frame.
void draw_row_menu(Ui& ui, const TimetableScreen& screen, TimetableState& state, Desk& desk);
void draw_discard_question(Ui& ui, const TimetableScreen& screen, TimetableState& state,
                           Desk& desk);

// "There is no draft to discard" …; empty: it can be done.
std::string why_not_discard(const TimetableView& view, const Standing& standing);
std::string why_not_withdraw(const TimetableView& view, const Standing& standing);

} // namespace evenload::ui
