#include "common/planning/day_plan.h"
#include "common/planning/eligibility.h"
#include "common/planning/person_cost.h"
#include "common/planning/prepared_day.h"

#include <algorithm>

namespace evenload {
namespace {

// One stop of a person's day in the order of time. The break has no site: it is taken where they are.
struct Stop {
    int start;
    int order; // keeps what starts together in one order: the break first
    int site;
    int minutes;
};

std::vector<Stop> stops_of(const DayProblem& problem, const DayPlan& plan, int person) {
    std::vector<Stop> stops;
    for (std::size_t v = 0; v < problem.visits.size(); ++v)
        if (plan.visits[v].person == person)
            stops.push_back({plan.visits[v].start, static_cast<int>(v) + 1, problem.visits[v].site,
                             problem.visits[v].minutes});
    std::sort(stops.begin(), stops.end(), [](const Stop& a, const Stop& b) {
        return std::pair(a.start, a.order) < std::pair(b.start, b.order);
    });
    return stops;
}

void add_person(const DayProblem& problem, const DayPlan& plan, int index, DayCost& cost) {
    const DayPerson& person = problem.people[static_cast<std::size_t>(index)];
    const int pause = plan.break_starts[static_cast<std::size_t>(index)];
    const PersonDay day = person_day_of(problem, plan, index);
    cost.travel_minutes += day.travel;
    cost.overtime_minutes += overtime_of(day, person.shift_end);
    cost.fairness += fairness_of(problem.prices, day);
    if (day.visits > 0 && person.break_minutes > 0 && pause > person.break_latest)
        ++cost.late_breaks;
}

} // namespace

PersonDay person_day_of(const DayProblem& problem, const DayPlan& plan, int index) {
    const DayPerson& person = problem.people[static_cast<std::size_t>(index)];
    const TravelTable& table = problem.travel[static_cast<std::size_t>(person.travel)];
    PersonDay day;
    int site = person.start_site;
    int free_at = person.shift_start;
    for (const Stop& stop : stops_of(problem, plan, index)) {
        day.travel += table.between(site, stop.site);
        day.care += stop.minutes;
        ++day.visits;
        site = stop.site;
        free_at = std::max(free_at, stop.start + stop.minutes);
    }
    const int way = table.between(site, person.end_site);
    day.travel += way;
    day.back_at = free_at + way;
    return day;
}

DayCost cost_of(const DayProblem& problem, const DayPlan& plan) {
    const DayPrices& prices = problem.prices;
    DayCost cost;
    std::int64_t unplaced = 0;
    for (std::size_t v = 0; v < problem.visits.size(); ++v) {
        const DayVisit& visit = problem.visits[v];
        const VisitPlace& place = plan.visits[v];
        if (!place.placed()) {
            ++cost.unplaced[static_cast<std::size_t>(visit.urgency)];
            unplaced += unplaced_price(prices, visit);
            continue;
        }
        const int late = std::max(0, place.start - visit.window_end);
        cost.lateness_minutes += late;
        cost.largest_lateness_minutes = std::max<std::int64_t>(cost.largest_lateness_minutes, late);
        const Familiarity known = familiarity(visit, place.person);
        if (known == Familiarity::new_face) ++cost.new_faces;
        if (known == Familiarity::known) ++cost.other_faces;
        cost.not_preferred += is_not_preferred(visit, place.person);
        cost.higher_bands +=
            bands_above(visit, problem.people[static_cast<std::size_t>(place.person)]);
        cost.misfits += static_cast<int>(
            misfits_of(problem.people[static_cast<std::size_t>(place.person)], visit).size());
        if (is_pinned(visit)) continue; // decided, and told by whoever decided
        if (changes_person(visit, place.person)) ++cost.changed_people;
        if (changes_start(visit.promised_start, place.start)) ++cost.changed_starts;
    }
    for (std::size_t p = 0; p < problem.people.size(); ++p)
        add_person(problem, plan, static_cast<int>(p), cost);
    cost.total =
        unplaced + cost.travel_minutes * prices.travel + cost.lateness_minutes * prices.lateness +
        cost.largest_lateness_minutes * prices.largest_lateness +
        cost.overtime_minutes * prices.overtime + std::int64_t{cost.new_faces} * prices.new_face +
        std::int64_t{cost.other_faces} * prices.other_face +
        std::int64_t{cost.not_preferred} * prices.not_preferred +
        std::int64_t{cost.higher_bands} * prices.higher_band +
        std::int64_t{cost.misfits} * prices.misfit +
        std::int64_t{cost.changed_people} * prices.changed_person +
        std::int64_t{cost.changed_starts} * prices.changed_start + cost.fairness;
    return cost;
}

} // namespace evenload
