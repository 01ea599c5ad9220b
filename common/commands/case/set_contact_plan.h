// set_contact_plan: how often a case is to be seen, for how long and by whom. A case has one plan; its visits to
// come follow the new one: what still fits stays where it is, the rest is cancelled, what lacks is unplaced.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

// The fields are those of ContactPlan; see there for units and meaning.
struct SetContactPlan {
    Id<Case> case_id;
    int visits = 1;
    int period_days = 7;
    Codes weekdays;
    int least_days_between = 0;
    int most_days_between = 0;
    int minutes = 30;
    std::optional<TimeOfDay> window_start;
    std::optional<TimeOfDay> window_end;
    bool time_critical = false;
    Codes skills;
    Codes equipment;
    int lowest_band = 0;
    int staff = 1;
    SecondVisit second_visit = SecondVisit::together;
    Codes second_skills;
    int second_minutes = 0;
    int gap_from_minutes = 0;
    int gap_to_minutes = 0;
    int coordination_minutes = 0;
    int need_factor_percent = 100;
    Date first_day;
    std::optional<Date> last_day;
};
BOOST_DESCRIBE_STRUCT(SetContactPlan, (),
                      (case_id, visits, period_days, weekdays, least_days_between,
                       most_days_between, minutes, window_start, window_end, time_critical, skills,
                       equipment, lowest_band, staff, second_visit, second_skills, second_minutes,
                       gap_from_minutes, gap_to_minutes, coordination_minutes, need_factor_percent,
                       first_day, last_day))

Outcome perform(const SetContactPlan& command, Transaction& transaction);

} // namespace evenload
