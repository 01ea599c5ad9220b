// How much a plan changes of another: what people ask first of a new plan of days that others already live by.
#pragma once

#include "common/planning/horizon/horizon_plan.h"

namespace evenload {

struct Disturbance {
    int visits = 0;        // had a place and have another, or none
    int days = 0;          // of these, on another day
    int patients = 0;      // whose visits these are
    int professionals = 0; // who lose, gain or shift one of them
    int placed = 0;        // had no place and have one: nobody is disturbed
};

Disturbance disturbance_of(const HorizonProblem& problem, const HorizonPlan& before,
                           const HorizonPlan& after);

} // namespace evenload
