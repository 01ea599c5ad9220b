#include "common/planning/horizon/prepared_horizon.h"

#include "common/base/check.h"
#include "common/planning/horizon/horizon_plan.h"

#include <algorithm>
#include <iterator>

namespace evenload {
namespace {

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

std::vector<int> in_both(const std::vector<int>& one, const std::vector<int>& other) {
    std::vector<int> both;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(),
                          std::back_inserter(both));
    return both;
}

Lanes lanes_of(const HorizonProblem& problem) {
    Lanes lanes;
    lanes.days = problem.days;
    lanes.changed_day = problem.prices.changed_day;
    for (int person = 0; person < problem.people(); ++person) {
        for (int day = 0; day < problem.days; ++day) {
            lanes.person.push_back(person);
            lanes.day.push_back(day);
        }
    }
    for (const HorizonVisit& visit : problem.visits) {
        lanes.allowed.push_back(visit.days);
        lanes.promised_day.push_back(visit.promised_day);
    }
    // Two of a pair are given on one day: one that is pinned decides it for both.
    for (std::size_t v = 0; v < problem.visits.size(); ++v) {
        const int first = problem.visits[v].visit.partner;
        if (first < 0) continue;
        std::vector<int>& one = lanes.allowed[index(first)];
        std::vector<int>& other = lanes.allowed[v];
        const bool first_decided = is_pinned(problem.visits[index(first)].visit);
        const bool second_decided = is_pinned(problem.visits[v].visit);
        const std::vector<int> both = in_both(one, other);
        if (!first_decided) one = both;
        if (!second_decided) other = both;
    }
    return lanes;
}

} // namespace

PreparedHorizon::PreparedHorizon(const HorizonProblem& horizon)
    : problem(&horizon)
    , lanes(lanes_of(horizon))
    , expected_people(evenload::expected_people(horizon))
    , before_in_series(horizon.visits.size(), -1)
    , after_in_series(horizon.visits.size(), -1) {
    as_one_day.people = horizon.person_days;
    as_one_day.travel = horizon.travel;
    as_one_day.prices = horizon.prices.day;
    as_one_day.prices.largest_lateness = 0; // of all days, so of none
    as_one_day.start_step = horizon.start_step;
    std::vector<int> last(horizon.series.size(), -1);
    for (std::size_t v = 0; v < horizon.visits.size(); ++v) {
        const HorizonVisit& visit = horizon.visits[v];
        EVENLOAD_CHECK(!is_pinned(visit.visit) || visit.days.size() == 1);
        as_one_day.visits.push_back(visit.visit);
        if (visit.series < 0) continue;
        int& before = last[index(visit.series)];
        before_in_series[v] = before;
        if (before >= 0) after_in_series[index(before)] = static_cast<int>(v);
        before = static_cast<int>(v);
    }
    day = std::make_unique<PreparedDay>(as_one_day, &lanes);
}

} // namespace evenload
