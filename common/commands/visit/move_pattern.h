// move_pattern: "This and all later ones". From one visit on, the later visits of its plan on the same weekday go to
// the same person and time, and a new weekday when the day changed; visits made later are placed there, too. Pinned
// visits, those that have started, and those that the rules would not have there stay, and are counted.
//
// The named visit is a decision by hand and is pinned. The later ones are not, but while they stand at their plan's
// usual place the planner leaves them alone (common/planning/gather_day).
// Source: product.md, "This visit only, or the pattern?" is asked when a visit of a series moves.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct MovePattern {
    Id<Contact> contact_id; // the first that moves
    Date day;               // where it goes
    TimeOfDay start;
    Id<Professional> professional_id;
    std::string reason; // for a rule that asks one, of any of them
};
BOOST_DESCRIBE_STRUCT(MovePattern, (), (contact_id, day, start, professional_id, reason))

Outcome perform(const MovePattern& command, Transaction& transaction);

} // namespace evenload
