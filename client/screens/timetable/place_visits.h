// Placing a visit: the same command for a drop, a menu choice, "Apply this" and the list of who could take it.
#pragma once

#include "client/screens/timetable/timetable_screen.h"

namespace evenload::ui {

struct Placement {
    std::string contact_id;
    Id<Professional> professional_id;
    TimeOfDay start;
};
void place_visit(const TimetableView& view, const Placement& placement, Desk& desk);
void unplace_visit(const TimetableView& view, const std::string& contact_id, Desk& desk);

// Works out where it fits each row best; false when it may not be moved.
bool lift_visit(const TimetableView& view, const std::string& contact_id, TimetableState& state);
Verdict verdict_of(const Placing& placing);

inline constexpr const char* visit_menu_key = "timetable:visit";
void open_visit_menu(Ui& ui, const TimetableView& view, TimetableState& state,
                     const std::string& contact_id, Rect anchor);
// Call once a frame.
void draw_visit_menu(Ui& ui, const TimetableScreen& screen, TimetableState& state, Desk& desk);

} // namespace evenload::ui
