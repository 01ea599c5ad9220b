// Who takes which case: skills, room in minutes a week, distance, continuity and an even load. Pure and
// seeded like plan_day. Cases that have an owner stay; only what is given here is allocated.
#pragma once

#include "common/base/outcome.h"
#include "common/model/case.h"
#include "common/model/codes.h"

#include <cstdint>
#include <string>
#include <vector>

namespace evenload {

struct AllocationPerson {
    std::string name;
    Codes skills;
    Codes equipment;
    int available_minutes = 0; // a week
    int load_minutes = 0;      // a week, of the cases already theirs
};

struct AllocationCase {
    std::string name;
    std::vector<int> minutes;        // of load a week, per person: it has their travel in it
    std::vector<int> travel_minutes; // a visit costs on the road, one way, per person
    int visits_a_week = 1;
    Codes skills;
    Codes equipment;
    Urgency urgency = Urgency::routine;
    bool two_person = false;
    bool time_critical = false;
    std::vector<int> known_people;
    std::vector<int> never_people;
};

struct AllocationProblem {
    std::vector<AllocationPerson> people;
    std::vector<AllocationCase> cases;
    int full_percent = 100; // nobody is given more than this
};

struct AllocationChoice {
    int person = -1;            // −1: nobody could
    std::string reason;         // why this person, or why nobody
    int load_percent_after = 0; // of that person, when all choices stand
};

struct Allocation {
    std::vector<AllocationChoice> choices; // one per case
    int unallocated = 0;
};

struct AllocationBudget {
    std::uint64_t seed = 1;
    std::int64_t iterations = 100'000;
};

Allocation allocate(const AllocationProblem& problem, const AllocationBudget& budget);

} // namespace evenload
