// What a trial costs at least, before and while it is walked: most trials are refused here. Part of
// order_search.h; include that one. Only for Rules with KnowsOrderCost; the others are always walked to the end.
#pragma once

#include "common/planning/order_search.h"

#include <algorithm>
#include <limits>

namespace evenload {

template <class Rules>
void OrderSearch<Rules>::start_order_cost() {
    if constexpr (is_bounded) {
        order_cost_ = rules_.settled_price();
        for (int person = 0; person < static_cast<int>(days_.size()); ++person) {
            Sum& steps = days_[count(person)].steps;
            steps = {};
            int before = -1;
            for (int v = head_[count(person)]; v >= 0; v = next_of(v)) {
                steps += rules_.step_sum(person, before, v);
                order_cost_ += rules_.giving_cost(v, person);
                before = v;
            }
            steps += rules_.step_sum(person, before, -1);
            order_cost_ += rules_.order_cost(person, steps);
        }
    }
}

// What the new order costs before any time is known, and the lateness before the first edit, which stays. A
// visit that is out of its place counts as if it were there, so nothing is sure while one is.
template <class Rules>
bool OrderSearch<Rules>::bound_from_order(std::int64_t limit) {
    if constexpr (is_bounded) {
        std::int64_t from = std::numeric_limits<std::int64_t>::max();
        people_change_ = 0;
        for (const int person : touched_) {
            const Lane& lane = lanes_[count(person)];
            const Sum& was = days_[count(person)].steps;
            Sum now = was;
            now += lane.steps_change;
            people_change_ += rules_.order_cost(person, now) - rules_.order_cost(person, was);
            from = std::min(from, lane.from);
        }
        trial_order_cost_ = order_cost_ + giving_change_ + people_change_;
        bounded_ = rules_.knows_order_cost() && unplaced_.empty();
        if (!bounded_) return true;
        if constexpr (has_across) place_as_ordered();
        at_least_ = trial_order_cost_;
        if constexpr (has_across) at_least_ += across_.cost();
        if (at_least_ > limit) return false;
        int largest = rules_.settled_late();
        for (const int visit : late_) {
            if (link_[count(visit)].key >= from) continue;
            const Stop& stop = stops_[count(visit)];
            at_least_ += stop.cost - rules_.giving_cost(visit, person_of(visit));
            largest = std::max(largest, stop.late);
        }
        at_least_ += std::int64_t{largest - rules_.settled_late()} * rules_.largest_late_price();
    }
    return at_least_ <= limit || !bounded_;
}

// What is priced across days needs no times where all find their place; where one does not, that is dearer than all
// it could save.
template <class Rules>
void OrderSearch<Rules>::place_as_ordered() {
    for (const Undo& change : undo_) {
        const auto& what = jobs_[count(change.job)];
        across_.place(what.first, person_of(what.first));
        if (what.second >= 0) across_.place(what.second, person_of(what.second));
    }
    for (const int person : touched_) {
        Sum steps = days_[count(person)].steps;
        steps += lanes_[count(person)].steps_change;
        across_.load(person, rules_.facts_of(person, steps));
    }
}

// When everyone who is walked is later than they were, what is still to be walked can only get dearer.
template <class Rules>
bool OrderSearch<Rules>::is_sure_to_exceed(std::int64_t limit) const {
    if constexpr (is_bounded) {
        if (at_least_ > limit) return true;
        for (const int person : open_)
            if (!lanes_[count(person)].later) return false;
        std::int64_t cost = trial_.cost + people_change_;
        if constexpr (has_across) cost += across_.cost() - across_cost_;
        for (const int person : touched_) {
            const Day& day = days_[count(person)];
            cost -= day.cost - rules_.order_cost(person, day.steps);
        }
        const int largest = largest_walked_ ? walked_largest_ - largest_late_
                                            : std::max(0, walked_largest_ - largest_late_);
        return cost + std::int64_t{largest} * rules_.largest_late_price() > limit;
    } else {
        return false;
    }
}

} // namespace evenload
