// A case's contact plan, whoever writes it: by hand (set_contact_plan.h) or from a pathway (apply_pathway.h).
#pragma once

#include "common/commands/guards.h"

namespace evenload {

// contact_plan: the frequency, the visit and the staff make sense.
Guard contact_plan_in_order(const ContactPlan& plan);

// The case's plan; a new one without an id when it has none.
ContactPlan contact_plan_of(Transaction& transaction, const Case& care);

// Writes the plan and makes the visits to come follow it (visit/making_visits.h).
void write_contact_plan(Transaction& transaction, const Case& care, ContactPlan& plan,
                        Outcome& outcome);

} // namespace evenload
