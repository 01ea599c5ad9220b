// visit_overlap: a professional is in one place at a time.
// Source: domain research, hazard "double booking"; reliability.md A5, one winner for one slot.
#pragma once

#include "common/base/outcome.h"
#include "common/rules/professional_day.h"

namespace evenload {

// The visit's own contact in the day does not count. Amount: minutes that the two share.
// "Overlaps the 10:00 visit by 15 min"; with several, the first of the day.
std::optional<Breach> visit_overlap(const PlacedVisit& visit, const ProfessionalDay& day);

} // namespace evenload
