// Several days and their plan as bytes, to travel between the page and a planning worker of the same build; see
// day_problem_wire.h.
#pragma once

#include "common/planning/horizon/plan_horizon.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace evenload {

struct HorizonJob {
    PlanningBudget budget;
    HorizonProblem problem;
};

// Several times: the last with every iteration tried.
struct HorizonAnswer {
    std::int64_t tried = 0;
    HorizonPlan plan; // the best so far
};

std::string to_wire(const HorizonJob& job);
std::string to_wire(const HorizonAnswer& answer);

// Throws a Fault when the bytes are cut off, too many or about something else.
HorizonJob horizon_job_from_wire(std::string_view bytes);
HorizonAnswer horizon_answer_from_wire(std::string_view bytes);

} // namespace evenload
