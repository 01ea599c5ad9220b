// What must hold of a visit before its time or its professional change by hand or by a plan.
#pragma once

#include "common/commands/guards.h"

namespace evenload {

// started_visit: a visit that has begun, is over or is cancelled stays as it is.
Guard not_started(const Contact& contact);

// A visit takes 1 minute to 8 hours; `rule`: the name of the field that says otherwise.
Guard length_makes_sense(int minutes, std::string rule = "minutes");

} // namespace evenload
