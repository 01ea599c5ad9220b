// travel_gap: between two visits there is time to get from one to the other, and so there is between the
// base and the first and the last of the day (Professional::base). Soft: a reason is asked.
// Source: product.md, "location and travel"; ux.md, "travel segments with enough / not enough time".
#pragma once

#include "common/base/outcome.h"
#include "common/rules/professional_day.h"

namespace evenload {

// Between this visit and the nearest before it, else the base at the start of the shift. A visit that
// overlaps this one is visit_overlap's business. Amount: minutes that are lacking.
// "Travel takes 12 min from the 09:00 visit, there are 5 min".
std::optional<Breach> travel_gap_before(const PlacedVisit& visit, const ProfessionalDay& day);

// Between this visit and the nearest after it, else the base at the end of the shift.
std::optional<Breach> travel_gap_after(const PlacedVisit& visit, const ProfessionalDay& day);

} // namespace evenload
