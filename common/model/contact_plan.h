// A contact plan: how often a case is to be seen, for how long, when in the day, by how many people with
// what. Visits are made from it; changing it changes visits that are still to come.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;
struct Case;
struct Professional;

// How the second professional of a two-person visit comes: at the same time, or after the first.
enum class SecondVisit { together, in_sequence };
BOOST_DESCRIBE_ENUM(SecondVisit, together, in_sequence)

struct ContactPlan {
    Id<ContactPlan> id;
    int version = 0;
    Id<Team> team_id;
    Id<Case> case_id;
    int visits = 1;                        // … in each period; 1 or more
    int period_days = 7;                   // 1 a day, 7 a week, 84 twelve weeks; 0: once only
    Codes weekdays;                        // "fri mon wed"; empty: any day
    int least_days_between = 0;            // from one visit to the next; 0: no matter
    int most_days_between = 0;             // 0: no matter
    int minutes = 30;                      // planned length of one visit
    std::optional<TimeOfDay> window_start; // the visit starts at or after
    std::optional<TimeOfDay> window_end;   // the visit starts at or before
    bool time_critical = false;            // then the window is hard
    Codes skills;
    Codes equipment;
    int lowest_band = 0; // pay band that may give it; 0: any
    int staff = 1;       // 1 or 2
    SecondVisit second_visit = SecondVisit::together;
    Codes second_skills;           // of the second professional; the first's when empty
    int second_minutes = 0;        // 0: as long as the first
    int gap_from_minutes = 0;      // in sequence: second start − first start, at least
    int gap_to_minutes = 0;        // … and at most
    int coordination_minutes = 0;  // a week, besides visits
    int need_factor_percent = 100; // local judgement of complexity, 100–200
    Date first_day;
    std::optional<Date> last_day;
    // What a person decided for the whole pattern: visits still to be made are placed there. None: the planner's.
    Id<Professional> usual_professional_id;
    std::optional<TimeOfDay> usual_start;
};
BOOST_DESCRIBE_STRUCT(ContactPlan, (),
                      (id, version, team_id, case_id, visits, period_days, weekdays,
                       least_days_between, most_days_between, minutes, window_start, window_end,
                       time_critical, skills, equipment, lowest_band, staff, second_visit,
                       second_skills, second_minutes, gap_from_minutes, gap_to_minutes,
                       coordination_minutes, need_factor_percent, first_day, last_day,
                       usual_professional_id, usual_start))

} // namespace evenload
