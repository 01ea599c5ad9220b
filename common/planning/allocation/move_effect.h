// What becomes of the people concerned when cases move: exact, from the rules and the prices of the problem,
// in time that does not grow with the number of cases. The board may ask it for every column under the pointer.
#pragma once

#include "common/base/outcome.h"
#include "common/planning/allocation/allocation_problem.h"

#include <cstdint>
#include <span>
#include <vector>

namespace evenload {

// An allocation with its sums, so that a change of it is a change of two numbers.
struct AllocationState {
    std::vector<int> owners; // per case, −1 nobody
    std::vector<int> loads;  // per person, minutes a week
    std::vector<int> travel; // per person, minutes a week one way, of the problem's cases
};
AllocationState state_of(const AllocationProblem& problem, std::vector<int> owners);
AllocationState state_today(const AllocationProblem& problem);

struct CaseMove {
    int care = -1;
    int to = -1; // −1: nobody
    bool operator==(const CaseMove&) const = default;
};

struct PersonEffect {
    int person = -1;
    int load_before = 0; // minutes a week
    int load_after = 0;
    int percent_before = 0; // of what they have to give
    int percent_after = 0;
    int travel_before = 0; // minutes a week, one way
    int travel_after = 0;
};

struct MoveEffect {
    std::vector<PersonEffect> people; // whoever gives or receives, each once, by number
    int strange_faces_before = 0;     // of the moved cases
    int strange_faces_after = 0;
    std::vector<Breach> breaches; // rules that the receivers would break, strictest first
    std::int64_t gain = 0; // by how much the allocation gets cheaper; a price per move is in it
};

// All at once: everything leaves before anything arrives, so two people can exchange cases.
// A case may be listed once.
MoveEffect effect_of_moves(const AllocationProblem& problem, const AllocationState& state,
                           std::span<const CaseMove> moves);
MoveEffect effect_of_move(const AllocationProblem& problem, const AllocationState& state, int care,
                          int person);

void apply(const AllocationProblem& problem, AllocationState& state, const CaseMove& move);

} // namespace evenload
