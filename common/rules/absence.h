// absence: nobody gives a visit while they are away. Why they are away is theirs and is not in the message.
// Source: product.md, "a professional's absence … returns work to unplaced".
#pragma once

#include "common/base/outcome.h"
#include "common/rules/professional_day.h"

namespace evenload {

// Whether the absence covers any minute of the visit's time on that day.
bool is_away(const Absence& absence, Date day, TimeOfDay start, int minutes);

// Amount: minutes of the visit that fall into the absence. "Is away on Mon 23 Nov from 12:00 to 16:00".
std::optional<Breach> absence(const PlacedVisit& visit, const ProfessionalDay& day);

} // namespace evenload
