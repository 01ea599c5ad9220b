// How full one professional's day is: the minutes that its visits take, of the minutes there are.
// Of the day as it is placed; the load of a caseload, in minutes a week, is rules/load.h.
#pragma once

#include "common/rules/professional_day.h"

namespace evenload {

struct DayLoad {
    int visit_minutes = 0;     // at the patient's
    int travel_minutes = 0;    // from the base through the visits and back
    int recording_minutes = 0; // writing up, Team::recording_minutes for each
    int available_minutes = 0; // shift − break − absence

    int total_minutes() const { return visit_minutes + travel_minutes + recording_minutes; }
    int percent() const; // "88 % of shift", as load_percent
};

DayLoad day_load(const ProfessionalDay& day, int recording_minutes);

} // namespace evenload
