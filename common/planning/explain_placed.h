// Why a placed visit is with this person and at this time: computed on the finished plan, as explain.h is.
#pragma once

#include "common/planning/day_plan.h"

#include <string>
#include <vector>

namespace evenload {

struct PersonFit;

// "Usual for this patient. Next best is Beth Lindqvist: 14 min more travel and new to the patient."
// `people` is who_could_take_it of this visit.
std::string why_this_person(const DayProblem& problem, const DayPlan& plan, int visit,
                            const std::vector<PersonFit>& people);

// "As soon as they can be there after Mrs J. Adeyemi at 09:10, with 22 min of travel."
std::string why_this_time(const DayProblem& problem, const DayPlan& plan, int visit);

} // namespace evenload
