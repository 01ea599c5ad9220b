// running_late: when the visits of a day will begin if one of them begins or ends later than planned. Nothing moves:
// who is late stays late, and the next visit begins when it was planned or, later, when the one before is over and
// the way is done. The rest break is not counted on: it is what a late day eats first (rest_break says so).
// Source: product.md, "Emergency visit, extended visit, no access, late".
#pragma once

#include "common/base/outcome.h"
#include "common/rules/professional_day.h"

#include <vector>

namespace evenload {

struct ExpectedVisit {
    Id<Contact> contact_id;
    TimeOfDay start;
    int late_minutes = 0; // after its planned start; 0: as planned
};

// `day.visits` are as planned; `from` is the one that is late, expected to begin at `start`. It comes first in the
// answer, then all after it in their order. Empty when the day has no such visit.
std::vector<ExpectedVisit> expected_day(const ProfessionalDay& day, const Id<Contact>& from,
                                        TimeOfDay start);

// What a visit would break by beginning then: its window, and the professional's hours. Strictest first.
std::vector<Breach> breaks_by_lateness(const Contact& contact, const ExpectedVisit& expected,
                                       const ProfessionalDay& day);

} // namespace evenload
