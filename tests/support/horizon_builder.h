// Several days to plan, written in a few lines, along the one road of day_builder.h: everybody works the same hours
// on every day.
//
//     HorizonBuilder week(5);
//     const int amara = week.person("Amara");
//     week.visit(10, {0, 1}, {.patient = 0});
#pragma once

#include "common/planning/horizon/plan_horizon.h"
#include "tests/support/civil.h"

#include <cstdlib>

namespace evenload {

class HorizonBuilder {
public:
    HorizonProblem problem;

    explicit HorizonBuilder(int days) {
        problem.days = days;
        places_.push_back(0);
    }

    int person(DayPerson who, std::string_view start = "08:00", std::string_view end = "16:00") {
        who.shift_start = at(start).minutes;
        who.shift_end = at(end).minutes;
        problem.person_days.insert(problem.person_days.end(),
                                   static_cast<std::size_t>(problem.days), who);
        return problem.people() - 1;
    }
    DayPerson& on_day(int person, int day) {
        return problem.person_days[static_cast<std::size_t>(person * problem.days + day)];
    }

    int visit(int minutes_from_base, std::vector<int> days, HorizonVisit what = {}) {
        what.days = std::move(days);
        what.visit.site = static_cast<int>(places_.size());
        places_.push_back(minutes_from_base);
        problem.patients = std::max(problem.patients, what.patient + 1);
        problem.visits.push_back(std::move(what));
        return static_cast<int>(problem.visits.size()) - 1;
    }

    const HorizonProblem& ready() {
        TravelTable table;
        table.sites = static_cast<int>(places_.size());
        for (const int from : places_)
            for (const int to : places_)
                table.minutes.push_back(std::abs(from - to));
        problem.travel = {std::move(table)};
        return problem;
    }

    HorizonPlan plan(PlanningBudget budget = {.seed = 1, .iterations = 20'000}) {
        return plan_horizon(ready(), budget);
    }

private:
    std::vector<int> places_;
};

} // namespace evenload
