#include "client/screens/planning_run.h"

#include "client/views/words.h"

#include <algorithm>

namespace evenload {
namespace {

constexpr std::int64_t slice = 500; // moves between two looks at the clock

} // namespace

PlanningRun::PlanningRun(Database& database, const DayRequest& request)
    : gathered_(gather_day(database, request))
    , planner_(gathered_.problem, budget_) {}

bool PlanningRun::step(const Host& host, double milliseconds) {
    const double until = host.monotonic_milliseconds() + milliseconds;
    while (!planner_.done()) {
        planner_.step(slice);
        tried_ = std::min(budget_.iterations, tried_ + slice);
        if (host.monotonic_milliseconds() >= until) break;
    }
    if (planner_.done()) plan_ = planner_.best();
    return planner_.done();
}

int PlanningRun::percent() const {
    return static_cast<int>(tried_ * 100 / budget_.iterations);
}

std::string PlanningRun::text() const {
    return "Placing " + count_words(static_cast<int>(gathered_.visits.size()), "visit") + " of " +
           short_text(gathered_.day);
}

ApplyPlan PlanningRun::command() const {
    return command_for(gathered_, plan_);
}

std::string PlanningRun::what() const {
    const auto placed = std::count_if(plan_.visits.begin(), plan_.visits.end(),
                                      [](const VisitPlace& place) { return place.placed(); });
    return "Planned " + short_text(gathered_.day) + ": " + std::to_string(placed) + " of " +
           count_words(static_cast<int>(plan_.visits.size()), "visit") + " have a place";
}

} // namespace evenload
