// A plan of several days: the day, person and time of each visit, what it costs and of what the cost is made.
#pragma once

#include "common/planning/day_plan.h"
#include "common/planning/horizon/horizon_problem.h"

#include <cstdint>
#include <vector>

namespace evenload {

struct HorizonPlace {
    int day = -1;
    int person = -1; // −1: unplaced
    int start = -1;

    bool placed() const { return person >= 0; }
    bool operator==(const HorizonPlace&) const = default;
};

// `days.total` is of the days alone; `total` is all of it.
struct HorizonCost {
    std::int64_t total = 0;
    DayCost days;              // the sum of the days; unplaced visits once
    int additional_people = 0; // over all patients, beyond as many as come at once
    int changed_days = 0;      // promised visits on another day
    std::int64_t short_gap_days = 0;
    std::int64_t long_gap_days = 0;
    std::int64_t load_fairness = 0; // priced
    bool operator==(const HorizonCost&) const = default;
};

struct HorizonPlan {
    std::vector<HorizonPlace> visits; // one per visit of the problem
    std::vector<int> break_starts;    // one per person and day; −1: none needed
    HorizonCost cost;
};

// The cost of a plan from its places alone, by plain walking: what the search's arithmetic is held against.
HorizonCost cost_of(const HorizonProblem& problem, const HorizonPlan& plan);

// How many people a patient sees at most without a price: two where two come at once.
std::vector<int> expected_people(const HorizonProblem& problem);

// The time that a person works over all days, without breaks and absences: what their load is measured by.
int working_minutes(const HorizonProblem& problem, int person);

// How unevenly load lies on people, priced: sum of load² ÷ working time over people, less that of all together, which
// is the least it can be. Nothing for an even share; a part-timer's even share is smaller.
class LoadFairness {
public:
    explicit LoadFairness(const HorizonProblem& problem);

    void add(int person, int minutes);
    std::int64_t price() const { return (sum_ - squared(together_, working_together_)) / 60; }

private:
    std::int64_t squared(std::int64_t load, std::int64_t working) const {
        return working <= 0 ? 0 : price_ * load * load / working;
    }
    std::int64_t price_;
    std::vector<int> working_; // minutes per person
    std::vector<std::int64_t> load_;
    std::int64_t working_together_ = 0;
    std::int64_t together_ = 0; // of those who work: the others' load is decided
    std::int64_t sum_ = 0;
};

} // namespace evenload
