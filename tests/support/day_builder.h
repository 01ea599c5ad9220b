// Days to plan, written in a few lines. Everybody lives along one road: a place is its distance from the
// base in minutes, so that every travel time can be checked in the head.
//
//     DayBuilder day;
//     const int amara = day.person({.name = "Amara", .skills = {"wound_care"}}, "08:00", "16:00");
//     const int leg = day.visit(10, {.minutes = 30, .skills = {"wound_care"}});
//     const DayPlan plan = day.plan();
#pragma once

#include "common/planning/plan_day.h"
#include "tests/support/civil.h"

#include <cstdlib>

namespace evenload {

class DayBuilder {
public:
    DayProblem problem;

    DayBuilder() { site(0); }

    int site(int minutes_from_base) {
        places_.push_back(minutes_from_base);
        return static_cast<int>(places_.size()) - 1;
    }

    int person(DayPerson who, std::string_view start = "08:00", std::string_view end = "16:00") {
        who.shift_start = at(start).minutes;
        who.shift_end = at(end).minutes;
        problem.people.push_back(std::move(who));
        return static_cast<int>(problem.people.size()) - 1;
    }

    int visit(int minutes_from_base, DayVisit what = {}) {
        what.site = site(minutes_from_base);
        problem.visits.push_back(std::move(what));
        return static_cast<int>(problem.visits.size()) - 1;
    }

    // The same with a window that is kept or the visit is not placed.
    int visit_within(int minutes_from_base, std::string_view from, std::string_view until,
                     DayVisit what = {}) {
        what.window_start = at(from).minutes;
        what.window_end = at(until).minutes;
        what.hard_window = true;
        return visit(minutes_from_base, std::move(what));
    }

    // Call when all sites are there.
    const DayProblem& ready() {
        TravelTable table;
        table.sites = static_cast<int>(places_.size());
        for (const int from : places_)
            for (const int to : places_)
                table.minutes.push_back(std::abs(from - to));
        problem.travel = {std::move(table)};
        return problem;
    }

    DayPlan plan(PlanningBudget budget = {.seed = 1, .iterations = 5'000}) {
        return plan_day(ready(), budget);
    }

private:
    std::vector<int> places_;
};

// "Amara 08:10", "unplaced".
inline std::string place_text(const DayProblem& problem, const DayPlan& plan, int visit) {
    const VisitPlace& place = plan.visits.at(static_cast<std::size_t>(visit));
    if (!place.placed()) return "unplaced";
    return problem.people.at(static_cast<std::size_t>(place.person)).name + " " +
           to_text(TimeOfDay{place.start});
}

} // namespace evenload
