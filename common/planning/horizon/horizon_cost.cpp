#include "common/planning/horizon/horizon_day.h"
#include "common/planning/person_cost.h"
#include "common/planning/prepared_day.h"

#include <algorithm>
#include <set>

namespace evenload {
namespace {

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

void add(const DayCost& day, DayCost& sum) {
    sum.total += day.total;
    sum.travel_minutes += day.travel_minutes;
    sum.lateness_minutes += day.lateness_minutes;
    sum.largest_lateness_minutes =
        std::max(sum.largest_lateness_minutes, day.largest_lateness_minutes);
    sum.overtime_minutes += day.overtime_minutes;
    sum.new_faces += day.new_faces;
    sum.other_faces += day.other_faces;
    sum.not_preferred += day.not_preferred;
    sum.higher_bands += day.higher_bands;
    sum.misfits += day.misfits;
    sum.changed_people += day.changed_people;
    sum.changed_starts += day.changed_starts;
    sum.late_breaks += day.late_breaks;
    sum.fairness += day.fairness;
}

// Every day on its own, and what its visits and ways put on people.
void add_days(const HorizonProblem& problem, const HorizonPlan& plan, HorizonCost& cost) {
    LoadFairness fairness(problem);
    for (int day = 0; day < problem.days; ++day) {
        const HorizonDay one = day_of(problem, plan, day, DayContent::placed);
        add(cost_of(one.problem, one.plan), cost.days);
        for (int person = 0; person < problem.people(); ++person) {
            const PersonDay busy = person_day_of(one.problem, one.plan, person);
            if (busy.visits > 0) fairness.add(person, busy.travel + busy.care);
        }
    }
    cost.load_fairness = fairness.price();
}

void add_visits(const HorizonProblem& problem, const HorizonPlan& plan, HorizonCost& cost) {
    for (std::size_t v = 0; v < problem.visits.size(); ++v) {
        const HorizonVisit& visit = problem.visits[v];
        const HorizonPlace& place = plan.visits[v];
        if (!place.placed()) {
            ++cost.days.unplaced[static_cast<std::size_t>(visit.visit.urgency)];
            cost.days.total += unplaced_price(problem.prices.day, visit.visit);
        } else if (!is_pinned(visit.visit) && visit.promised_day >= 0 &&
                   visit.promised_day != place.day) {
            ++cost.changed_days;
        }
    }
}

void add_people(const HorizonProblem& problem, const HorizonPlan& plan, HorizonCost& cost) {
    std::vector<std::set<int>> seen(index(problem.patients));
    for (std::size_t v = 0; v < problem.visits.size(); ++v)
        if (plan.visits[v].placed() && problem.visits[v].patient >= 0)
            seen[index(problem.visits[v].patient)].insert(plan.visits[v].person);
    const std::vector<int> expected = expected_people(problem);
    for (std::size_t patient = 0; patient < seen.size(); ++patient)
        cost.additional_people +=
            std::max(0, static_cast<int>(seen[patient].size()) - expected[patient]);
}

void add_gaps(const HorizonProblem& problem, const HorizonPlan& plan, HorizonCost& cost) {
    std::vector<int> before;
    std::vector<char> is_known;
    for (const VisitSeries& series : problem.series) {
        before.push_back(series.day_before);
        is_known.push_back(series.day_before != VisitSeries::no_day);
    }
    for (std::size_t v = 0; v < problem.visits.size(); ++v) {
        const int which = problem.visits[v].series;
        if (which < 0) continue;
        const VisitSeries& series = problem.series[index(which)];
        const HorizonPlace& place = plan.visits[v];
        if (place.placed() && is_known[index(which)]) {
            const int gap = place.day - before[index(which)];
            cost.short_gap_days += std::max(0, series.least_days_between - gap);
            if (series.most_days_between > 0)
                cost.long_gap_days += std::max(0, gap - series.most_days_between);
        }
        before[index(which)] = place.day;
        is_known[index(which)] = place.placed();
    }
}

} // namespace

std::vector<int> expected_people(const HorizonProblem& problem) {
    std::vector<int> expected(index(problem.patients), 1);
    for (const HorizonVisit& visit : problem.visits)
        if (visit.visit.partner >= 0 && visit.patient >= 0) expected[index(visit.patient)] = 2;
    return expected;
}

int working_minutes(const HorizonProblem& problem, int person) {
    int minutes = 0;
    for (int day = 0; day < problem.days; ++day) {
        const DayPerson& who = problem.person_day(person, day);
        int here = who.shift_end - who.shift_start - who.break_minutes;
        for (const Span& away : who.absences)
            here -= std::max(0, std::min(away.end, who.shift_end) -
                                    std::max(away.start, who.shift_start));
        minutes += std::max(0, here);
    }
    return minutes;
}

LoadFairness::LoadFairness(const HorizonProblem& problem)
    : price_(problem.prices.load_hour)
    , load_(index(problem.people())) {
    for (int person = 0; person < problem.people(); ++person) {
        working_.push_back(working_minutes(problem, person));
        working_together_ += working_.back();
    }
}

void LoadFairness::add(int person, int minutes) {
    const int working = working_[index(person)];
    if (working <= 0) return;
    std::int64_t& load = load_[index(person)];
    sum_ -= squared(load, working);
    load += minutes;
    together_ += minutes;
    sum_ += squared(load, working);
}

HorizonCost cost_of(const HorizonProblem& problem, const HorizonPlan& plan) {
    const HorizonPrices& prices = problem.prices;
    HorizonCost cost;
    add_days(problem, plan, cost);
    add_visits(problem, plan, cost);
    add_people(problem, plan, cost);
    add_gaps(problem, plan, cost);
    cost.total = cost.days.total + std::int64_t{cost.additional_people} * prices.additional_person +
                 std::int64_t{cost.changed_days} * prices.changed_day +
                 cost.short_gap_days * prices.short_gap_day +
                 cost.long_gap_days * prices.long_gap_day + cost.load_fairness;
    return cost;
}

} // namespace evenload
