#include "common/planning/plan_difference.h"

#include <set>

namespace evenload {

PlanDifference difference_of(const DayProblem& problem, const DayPlan& before,
                             const DayPlan& after) {
    PlanDifference difference;
    std::set<int> people;
    for (std::size_t v = 0; v < problem.visits.size(); ++v) {
        const VisitPlace& was = before.visits[v];
        const VisitPlace& is = after.visits[v];
        if (was == is) continue;
        const int visit = static_cast<int>(v);
        for (const VisitPlace& place : {was, is})
            if (place.placed()) people.insert(place.person);
        if (!was.placed()) {
            difference.placed.push_back(visit);
            continue;
        }
        (is.placed() ? difference.moved : difference.lost).push_back(visit);
        const DayVisit& what = problem.visits[v];
        difference.told_otherwise +=
            what.promised_person == was.person && what.promised_start == was.start;
    }
    difference.people.assign(people.begin(), people.end());
    return difference;
}

} // namespace evenload
