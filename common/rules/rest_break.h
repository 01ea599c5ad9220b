// rest_break: a day leaves room for the professional's unpaid break, at or after the time that it is due,
// besides travel. Warns only: the break is then taken where there is room, or is owed.
// Source: Working Time Regulations 1998, regulation 12 (SI 1998/1833): 20 minutes in more than six hours.
#pragma once

#include "common/base/outcome.h"
#include "common/rules/professional_day.h"

namespace evenload {

// When the break can be taken among the day's visits: the earliest start. None where there is no room;
// no question where the professional has no break or no shift that day.
std::optional<TimeOfDay> break_start(const ProfessionalDay& day);
bool has_break(const ProfessionalDay& day);

// "Leaves no room for the 30 min break", of a whole day.
Breach no_break(const ProfessionalDay& day);

// Breached when the day has room for the break without this visit and none with it.
std::optional<Breach> rest_break(const PlacedVisit& visit, const ProfessionalDay& day);

} // namespace evenload
