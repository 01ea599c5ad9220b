// Why a visit has no place in the day, and the smallest thing that would give it one.
#pragma once

#include "common/commands/visit/apply_plan.h"

#include <optional>
#include <string>

namespace evenload {

struct UnplacedAdvice {
    std::string sentence; // "Only Callum Reyes could: finishes at 14:30, 15 min too early."
    bool has_remedy = false;
    std::string remedy; // "Amara Osei at 14:40": what "Apply this" does
    Id<Professional> professional_id;
    TimeOfDay start;
    // What else has to move for it; then all of it is one command.
    std::optional<ApplyPlan> together;
};

} // namespace evenload
