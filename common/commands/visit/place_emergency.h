// place_emergency: a visit of today that cannot wait, with one professional, at once. It is pinned and published: they
// are told now, not with the next schedule. Visits that they have not begun wait, and are expected later; who cannot
// wait, because that would break what blocks, loses their place and is not placed. Each is named in the warnings.
// The window is that of an urgent community response, two hours from now, or the start where that is later.
// Source: product.md, "Emergency visit, extended visit, no access, late", "Response clocks".
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct PlaceEmergency {
    Id<Case> case_id;
    Date day; // today: a command that was given yesterday is refused
    TimeOfDay start;
    Id<Professional> professional_id;
    int minutes = 45;
    Codes skills;
    Codes equipment;
    std::string reason; // why a rule is bent
};
BOOST_DESCRIBE_STRUCT(PlaceEmergency, (),
                      (case_id, day, start, professional_id, minutes, skills, equipment, reason))

Outcome perform(const PlaceEmergency& command, Transaction& transaction);

} // namespace evenload
