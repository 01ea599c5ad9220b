// What comes up with a visit on its day: it takes longer, it begins late, nobody opens. The same choices and the same
// commands in the menu of the timetable and of My day.
#pragma once

#include "client/screens/desk.h"
#include "client/views/my_day_view.h"
#include "client/views/timetable_view.h"
#include "client/widgets/menu.h"

#include <string>
#include <vector>

namespace evenload::ui {

struct VisitEvent {
    enum class Kind { longer, late, on_time, no_access };
    static constexpr int other_minutes = 0; // of longer and late: asked for in a form
    Kind kind = Kind::longer;
    Id<Contact> contact_id;
    std::string name;            // of the patient
    int minutes = other_minutes; // longer, or late
    int planned_minutes = 0;
    TimeOfDay start;     // planned
    std::string why_not; // empty: it can be given
    bool first = false;  // of its kind
};

struct EventFacts {
    Id<Contact> contact_id;
    std::string name;
    TimeOfDay start;
    int planned_minutes = 0;
    bool is_late = false;  // somebody has said so
    std::string no_longer; // why it cannot take longer; empty: it can
    std::string no_late;   // why it cannot be late
    std::string no_record; // why no access cannot be recorded
};
EventFacts event_facts_of(const TimetableView& view, const DayContact& visit);
EventFacts event_facts_of(const MyDayView& view, const MyVisit& visit);

std::vector<VisitEvent> events_of(const EventFacts& facts);
MenuItem menu_item_of(const VisitEvent& event);
void give_event(const VisitEvent& event, Desk& desk);

} // namespace evenload::ui
