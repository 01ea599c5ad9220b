// Whether a person may give a visit at all, whatever the time: skills, band, equipment, exclusions. The rules are
// those of common/rules; here they are put together for the planner and for its explanations.
#pragma once

#include "common/base/outcome.h"
#include "common/planning/day_problem.h"

#include <optional>
#include <vector>

namespace evenload {

// The first rule that fails, in its own words; skills before band before equipment. What the team only warns of
// (DayVisit::let_pass) bars nobody.
std::optional<Breach> cannot_give(const DayPerson& person, const DayVisit& visit);

// The rules that fail and are let pass.
std::vector<Breach> misfits_of(const DayPerson& person, const DayVisit& visit);

// The patient does not want this person, or wants only others.
bool is_excluded(const DayVisit& visit, int person);

// The patient would rather see somebody else.
bool is_not_preferred(const DayVisit& visit, int person);

// By how many pay bands the person is above the lowest that is safe; 0 where none is said.
int bands_above(const DayVisit& visit, const DayPerson& person);

} // namespace evenload
