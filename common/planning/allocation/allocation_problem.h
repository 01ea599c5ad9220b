// Who could take which case, and what each choice costs. Arrays only, like day_problem.h: people and cases are
// indexes, −1 is nobody. A case that has an owner may be in the problem: staying costs nothing extra, moving has
// a price, and an owner who may not take it by the rules keeps it at a price until somebody better is found.
#pragma once

#include "common/model/case.h"
#include "common/model/codes.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace evenload {

struct AllocationPerson {
    std::string name;
    Codes skills;
    Codes equipment;
    int available_minutes = 0; // a week
    int load_minutes = 0;      // a week, of their cases that are not in the problem
    int band = 0;              // pay band; 0: not known
};

struct AllocationCase {
    std::string name;
    std::vector<int> minutes;        // of load a week, per person: it has their travel in it
    std::vector<int> travel_minutes; // a visit costs on the road, one way, per person
    int visits_a_week = 1;
    Codes skills;
    Codes equipment; // without what the team shares
    int lowest_band = 0;
    Urgency urgency = Urgency::routine;
    bool two_person = false;
    bool time_critical = false;
    Codes let_pass; // checks that only warn here, by rule: broken at the price of a misfit
    std::vector<int> known_people;
    std::vector<int> never_people;
    std::vector<int> preferred_people; // empty: no matter
    int owner = -1;                    // today; known to the patient
};

// What an allocation costs, in one unit: a hundredth of a minute a week on the road. The levels of the service:
// nobody ≫ more than there is time for ≫ a strange face > a minute on the road; fullness is per (percent)².
struct AllocationPrices {
    std::array<std::int64_t, 3> unallocated{100'000'000, 30'000'000, 10'000'000}; // as Urgency
    std::int64_t misfit =
        500'000; // somebody without a skill or equipment, an owner who is unwanted
    std::int64_t overload = 2'000; // a minute above what is full
    std::int64_t strange_face = 3'000;
    std::int64_t not_preferred = 2'000; // nobody of those whom the patient would rather see
    std::int64_t move = 5'000;          // a case leaves its owner
    std::int64_t travel = 100;          // a minute, one way, each visit of a week
    std::int64_t fullness = 20;
};

struct AllocationProblem {
    std::vector<AllocationPerson> people;
    std::vector<AllocationCase> cases;
    int full_percent = 100;       // nobody is given more than this …
    bool may_overfill = false;    // … unless the team only warns of it; what is above has a price
    bool capacity_is_set = false; // by the team; for sentences only
    bool capacity_blocks = false; // … and no reason helps
    AllocationPrices prices;
};

} // namespace evenload
