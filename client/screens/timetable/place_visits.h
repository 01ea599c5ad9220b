// Placing a visit: the same command for a drop, a menu choice, "Apply this" and the list of who could take it, and
// the same question before it when the visit is one of a series.
#pragma once

#include "client/screens/timetable/timetable_screen.h"

namespace evenload::ui {

struct WantedPlace {
    std::string contact_id;
    Id<Professional> professional_id;
    TimeOfDay start;
};
void place_visit(const TimetableView& view, const WantedPlace& placement, TimetableState& state,
                 Desk& desk);
void unplace_visit(const TimetableView& view, const std::string& contact_id, Desk& desk);
// "Only this visit", "This and all later ones". Call once a frame.
void draw_pattern_question(Ui& ui, TimetableState& state, Desk& desk);

// Works out where it fits each row best; false when it may not be moved.
bool lift_visit(const TimetableScreen& screen, const std::string& contact_id,
                TimetableState& state);
// What is said while it is in the air: whether it may, and what it would do to that day.
Verdict verdict_of(const Placing& placing, const std::string& effect);
// Of the lifted visit at a time that is not the best of its row.
std::string effect_of(const TimetableView& view, const LiftedVisit& lifted, int row,
                      TimeOfDay start);

} // namespace evenload::ui
