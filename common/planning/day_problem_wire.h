// A day and its plan as bytes, to travel between the page and a planning worker of the same build. Not a file
// format: both sides are compiled from one source, so there is no version in it and nothing is kept.
//
// A field that is added to a struct stops day_wire_fields.h from compiling until it is listed there. Several days are
// in horizon/horizon_wire.h; a job begins with its kind, so that a worker has one door for both.
#pragma once

#include "common/planning/plan_day.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace evenload {

enum class JobKind { day = 1, horizon = 2 };
JobKind kind_of_job(std::string_view bytes);
// What follows the kind; a Fault when it is another.
std::string_view after_kind(std::string_view bytes, JobKind kind);

// What a worker is asked.
struct PlanningJob {
    PlanningBudget budget;
    DayProblem problem;
};

// What it answers, several times: the last with every iteration tried.
struct PlanningAnswer {
    std::int64_t tried = 0;
    DayPlan plan; // the best so far
};

std::string to_wire(const PlanningJob& job);
std::string to_wire(const PlanningAnswer& answer);

// Throws a Fault when the bytes are cut off or too many.
PlanningJob job_from_wire(std::string_view bytes);
PlanningAnswer answer_from_wire(std::string_view bytes);

} // namespace evenload
