// A HorizonProblem turned into what the search walks over: a PreparedDay whose people are person-days, and the
// numbers that prices across days need. Made once per plan, then only read.
#pragma once

#include "common/planning/horizon/horizon_problem.h"
#include "common/planning/prepared_day.h"

#include <memory>
#include <vector>

namespace evenload {

struct PreparedHorizon {
    explicit PreparedHorizon(const HorizonProblem& problem);
    PreparedHorizon(const PreparedHorizon&) = delete;
    PreparedHorizon& operator=(const PreparedHorizon&) = delete;

    const HorizonProblem* problem;
    DayProblem as_one_day; // its people are lanes: person × days + day
    Lanes lanes;
    std::unique_ptr<PreparedDay> day;
    std::vector<int> expected_people;  // per patient
    std::vector<int> before_in_series; // per visit: the one before and after it; −1: none
    std::vector<int> after_in_series;

    int person_of(int lane) const { return lanes.person[static_cast<std::size_t>(lane)]; }
    int day_of(int lane) const { return lanes.day[static_cast<std::size_t>(lane)]; }
    int lane_of(int person, int which_day) const { return person * problem->days + which_day; }
    const HorizonVisit& visit(int number) const {
        return problem->visits[static_cast<std::size_t>(number)];
    }
};

} // namespace evenload
