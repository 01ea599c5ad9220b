// Who takes which shared piece of equipment for the day: decided before the search, as a team does in the
// morning, so that the search only ever sees people who have what a visit asks for, or have not.
#pragma once

#include "common/planning/day_plan.h"

#include <string>

namespace evenload {

// Adds to people's `equipment` and `borrowed` what is lent to them; no more people have an item than there are
// pieces. Those who need it for visits that they have already come first (decided, promised, then placed in
// `as_it_is`), then those who could give most of what asks for it. People who carry it anyway borrow nothing.
void lend_shared_items(DayProblem& problem, const DayPlan& as_it_is);

// "Lacks equipment: bladder scanner is out with Beth Lindqvist" for what of `asked` this person lacks and the team shares; empty
// where that does not explain it.
std::string words_of_loans(const DayProblem& problem, const DayPerson& person, const Codes& asked);

} // namespace evenload
