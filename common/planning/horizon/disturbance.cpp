#include "common/planning/horizon/disturbance.h"

#include <set>

namespace evenload {

Disturbance disturbance_of(const HorizonProblem& problem, const HorizonPlan& before,
                           const HorizonPlan& after) {
    Disturbance disturbance;
    std::set<int> patients;
    std::set<int> professionals;
    for (std::size_t v = 0; v < problem.visits.size(); ++v) {
        const HorizonPlace& was = before.visits[v];
        const HorizonPlace& is = after.visits[v];
        if (!was.placed()) disturbance.placed += is.placed();
        if (!was.placed() || was == is) continue;
        ++disturbance.visits;
        disturbance.days += is.placed() && is.day != was.day;
        if (problem.visits[v].patient >= 0) patients.insert(problem.visits[v].patient);
        professionals.insert(was.person);
        if (is.placed()) professionals.insert(is.person);
    }
    disturbance.patients = static_cast<int>(patients.size());
    disturbance.professionals = static_cast<int>(professionals.size());
    return disturbance;
}

} // namespace evenload
