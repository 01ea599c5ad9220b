// The moves of the search: what is tried next. Each proposes a trial on DaySearch; whether it is accepted is
// decided elsewhere (plan_day.cpp).
#pragma once

#include "common/base/random.h"
#include "common/planning/day_search.h"

#include <vector>

namespace evenload {

class Moves {
public:
    Moves(DaySearch& search, std::uint64_t seed);

    // Makes one trial, ready to evaluate; false when the dice gave nothing to try (then nothing is pending).
    bool propose();

private:
    bool next_to_neighbour(int job); // right before or after a near job, with its person
    bool another_person(int job);
    bool exchange_people(int job); // with a near job, half of the time places too
    bool shift(int job);           // a little earlier or later in the order
    int some_job();
    int some_visit_of(int job);
    int some_neighbour(int job);      // −1: none
    bool give(int visit, int person); // and keeps the two of a pair apart
    void place_beside(int job, int other, bool after);
    void find_neighbours();

    DaySearch& search_;
    Random random_;
    std::vector<int> neighbours_; // jobs × neighbour_count_
    int neighbour_count_ = 0;
};

} // namespace evenload
