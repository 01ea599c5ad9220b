// A week or four weeks of a team at a glance: a row for each professional, a column for each day, in each cell how
// many visits and how much care. For reading a generated schedule and drilling into a day; it is not a place
// to move visits, for which a cell has no times.
#pragma once

#include "client/views/tone.h"
#include "client/views/viewpoint.h"
#include "common/commands/visit/apply_plan.h"

#include <span>
#include <string>
#include <vector>

namespace evenload {

struct WeekCell {
    int visits = 0;
    int minutes = 0;       // of care
    int changed = 0;       // other than published
    int critical = 0;      // time-critical
    int shift_minutes = 0; // without the break; travel and recording come out of it as well
    Tone tone = Tone::neutral;
    std::string text;   // "6 · 4 h 10", "Off", "Away"
    std::string spoken; // "Amara Osei, Mon 23 Nov: 6 visits, 4 h 10 of care in a shift of 7 h 30"
    bool at_work = false;
};

struct WeekDay {
    Date day;
    std::string name; // "Mon 23"
    bool is_today = false;
    int unplaced = 0; // visits
    int people_without = 0;
    std::string foot; // "2 not placed", "All placed"
    Tone tone = Tone::ok;
};

struct WeekRow {
    Id<Professional> professional_id;
    std::string name;
    std::string initials;
    std::string note;            // "28 visits · 19 h 40"
    std::vector<WeekCell> cells; // one a day
};

struct WeekView {
    Date first_day;
    int days = 7;
    std::string title; // "23–29 November 2026"
    std::vector<WeekDay> columns;
    std::vector<WeekRow> rows; // by name
    int unread = 0;            // comments on the schedule of the whole team and all of these days
    std::string summary;       // "142 visits placed, 5 not placed, 4 people without care"
};

// From the Monday on or before `day`. With assignments of a plan that is not used yet: as it would be.
WeekView week_view(Database& database, const Viewpoint& viewpoint, Date day, int days,
                   std::span<const VisitAssignment> proposed = {});

} // namespace evenload
