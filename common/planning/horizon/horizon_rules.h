// What one step of several days costs, for OrderSearch: the rules of a day for each person-day, and the prices that
// only all days together have: whom a patient sees, the days between visits, everyone's load. The last are kept
// as counts that a move changes and can take back, so that a move costs the same in a day and in four weeks.
#pragma once

#include "common/planning/day_rules.h"
#include "common/planning/horizon/horizon_plan.h"
#include "common/planning/horizon/prepared_horizon.h"

#include <cstdint>
#include <vector>

namespace evenload {

class HorizonRules;

struct LaneFacts {
    int busy_minutes = 0; // care and travel of a day with visits
};

// OrderSearch's Across: what it is told of are lanes.
class HorizonAcross {
public:
    explicit HorizonAcross(const HorizonRules& rules);

    void place(int visit, int lane); // −1: unplaced
    void load(int lane, const LaneFacts& facts);
    std::int64_t cost() const { return cost_ + fairness_.price(); }
    void keep();
    void take_back();

private:
    struct Change { // of a visit's lane, or of a lane's minutes
        int number;
        int before;
    };
    void set_lane(int visit, int lane);
    void set_load(int lane, int minutes);
    void count(int visit, int lane, int change);
    std::int64_t gaps_around(int visit) const;
    std::int64_t gap_price(int visit) const; // between it and the one before
    int day_of(int visit) const;             // −1: unplaced

    const PreparedHorizon* horizon_;
    std::vector<int> lane_of_;   // per visit; −1: unplaced
    std::vector<int> minutes_;   // per lane
    std::vector<int> visits_of_; // patients × people
    std::vector<int> people_of_; // per patient
    LoadFairness fairness_;
    std::int64_t cost_ = 0; // without fairness
    std::int64_t kept_cost_ = 0;
    std::vector<Change> placed_; // since the last keep
    std::vector<Change> loaded_;
};

class HorizonRules : public DayRules<false> {
public:
    using Facts = LaneFacts;
    using Across = HorizonAcross;

    explicit HorizonRules(const PreparedHorizon& horizon)
        : DayRules<false>(*horizon.day)
        , horizon_(horizon) {}

    const PreparedHorizon& horizon() const { return horizon_; }

    // Two of a pair on different days are no pair.
    bool walk_pair(int job, int not_before, bool skipped, int one, const State& state, int two,
                   const State& other_state, Stop& first, Stop& second) const {
        if (horizon_.day_of(one) == horizon_.day_of(two))
            return DayRules<false>::walk_pair(job, not_before, skipped, one, state, two,
                                              other_state, first, second);
        first = Stop{.after = state};
        second = Stop{.after = other_state};
        return false;
    }

    std::int64_t person_cost(int lane, const Sum& sum, const State& last, Facts& facts,
                             std::int64_t& /*hard*/) const {
        const PersonDay whole = whole_day(lane, sum, last);
        facts.busy_minutes = whole.visits == 0 ? 0 : whole.travel + whole.care;
        return price_of(lane, whole);
    }

private:
    const PreparedHorizon& horizon_;
};

} // namespace evenload
