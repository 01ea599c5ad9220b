// Walking again what a trial touches, and writing it: the other half of order_search.h. Include that one.
#pragma once

#include "common/planning/order_search.h"

#include <algorithm>

namespace evenload {

template <class Rules>
void OrderSearch<Rules>::start_from(const Wish& wish) {
    std::fill(head_.begin(), head_.end(), -1);
    std::vector<int> tail(head_.size(), -1);
    order_head_ = order_tail_ = -1;
    std::int64_t hard = 0;
    std::int64_t cost = rules_.settled_price();
    std::int64_t key = 0;
    for (const int job : wish.order) {
        position_[count(job)] = {key += distance, -1, -1, wish.not_before[count(job)],
                                 wish.skipped[count(job)] != 0};
        order_link(job, order_tail_);
        const auto& what = jobs_[count(job)];
        for (const int visit : {what.first, what.second}) {
            if (visit < 0) continue;
            const int person = wish.who[count(visit)];
            link_[count(visit)].person = person;
            link_behind(visit, tail[count(person)]);
            tail[count(person)] = visit;
            stops_[count(visit)] = {};
            stop_person_[count(visit)] = -1;
        }
        cost += rules_.unplaced_price(job);
        hard += rules_.unplaced_hard(job);
    }
    for (std::size_t p = 0; p < days_.size(); ++p) {
        Day& day = days_[p];
        day = {};
        day.last = rules_.start_of(static_cast<int>(p));
        day.cost = rules_.person_cost(static_cast<int>(p), day.sum, day.last, day.facts, day.hard);
        cost += day.cost;
        hard += day.hard;
        Lane& lane = touch(static_cast<int>(p));
        lane.edited = true;
        lane.from = nowhere;
        lane.until = std::numeric_limits<std::int64_t>::max();
    }
    largest_late_ = rules_.settled_late();
    team_cost_ = 0;
    if constexpr (Rules::has_team_cost) {
        team_cost_ = rules_.team_cost([this](int p) { return days_[count(p)].facts; });
        cost += team_cost_;
    }
    if constexpr (has_across) {
        across_ = Across(rules_);
        for (std::size_t p = 0; p < days_.size(); ++p)
            across_.load(static_cast<int>(p), days_[p].facts);
        across_cost_ = across_.cost();
        cost += across_cost_;
    }
    total_ = {cost, hard};
    placing_changed_ = true;
    evaluate();
    undo_.clear();
    placing_changed_ = true;
    accept();
}

template <class Rules>
void OrderSearch<Rules>::open(Lane& lane, int person, int visit, const State& state) {
    lane.state = state;
    lane.visit = visit;
    lane.to_the_end = visit < 0;
    if (lane.open && visit < 0) close(person);
    if (!lane.open && visit >= 0) open_.push_back(person);
    lane.open = visit >= 0;
}

template <class Rules>
void OrderSearch<Rules>::close(int person) {
    lanes_[count(person)].open = false;
    *std::find(open_.begin(), open_.end(), person) = open_.back();
    open_.pop_back();
}

template <class Rules>
typename OrderSearch<Rules>::State OrderSearch<Rules>::state_before(int visit) const {
    const Link& link = link_[count(visit)];
    return link.before < 0 ? rules_.start_of(link.person) : stops_[count(link.before)].after;
}

template <class Rules>
void OrderSearch<Rules>::record(int visit, const Stop& stop) {
    const Stop& was = stops_[count(visit)];
    const int person = person_of(visit);
    const int person_before = stop_person_[count(visit)];
    trial_.cost += stop.cost - was.cost;
    trial_.hard += stop.hard - was.hard;
    touch(person).change += stop.sum;
    if (person_before >= 0) lanes_[count(person_before)].change -= was.sum;
    news_[count(news_count_++)] = {visit, stop};
}

// Clean again: past every edit, and in the state that the next visit was written with.
template <class Rules>
void OrderSearch<Rules>::advance(int visit, const Stop& stop, bool was_head, std::int64_t key) {
    const int person = person_of(visit);
    Lane& lane = lanes_[count(person)];
    const bool as_it_was =
        stop_person_[count(visit)] == person && stops_[count(visit)].after == stop.after;
    if (!was_head) {
        if (!as_it_was) open(lane, person, next_of(visit), stop.after);
    } else if (as_it_was && key > lane.until) {
        close(person);
    } else {
        open(lane, person, next_of(visit), stop.after);
    }
}

template <class Rules>
void OrderSearch<Rules>::walk_job(int job) {
    const auto& what = jobs_[count(job)];
    const Position& here = position_[count(job)];
    const auto is_head = [this](int visit) {
        const Lane& lane = lanes_[count(person_of(visit))];
        return lane.open && lane.visit == visit;
    };
    const auto state_at = [&](int visit, bool head) {
        return head ? lanes_[count(person_of(visit))].state : state_before(visit);
    };
    const bool was_placed = is_placed(job);
    const bool first_head = is_head(what.first);
    bool fits;
    Stop first;
    if (what.second < 0) {
        fits = rules_.walk(job, here.not_before, here.skipped, person_of(what.first),
                           lanes_[count(person_of(what.first))].state, first);
        record(what.first, first);
    } else {
        const bool second_head = is_head(what.second);
        Stop second;
        fits = rules_.walk_pair(job, here.not_before, here.skipped, person_of(what.first),
                                state_at(what.first, first_head), person_of(what.second),
                                state_at(what.second, second_head), first, second);
        record(what.first, first);
        record(what.second, second);
        advance(what.second, second, second_head, here.key);
    }
    advance(what.first, first, first_head, here.key);
    if (fits == was_placed) return;
    placing_changed_ = true;
    trial_.cost += fits ? -rules_.unplaced_price(job) : rules_.unplaced_price(job);
    const std::int64_t hard = rules_.unplaced_hard(job);
    trial_.hard += fits ? -hard : hard;
}

template <class Rules>
const typename OrderSearch<Rules>::Total& OrderSearch<Rules>::evaluate() {
    trial_ = total_;
    for (const int person : touched_) {
        Lane& lane = lanes_[count(person)];
        int visit = head_[count(person)];
        int before = -1;
        while (visit >= 0 && key_of_visit(visit) < lane.from) {
            before = visit;
            visit = link_[count(visit)].next;
        }
        open(lane, person, visit,
             before < 0 ? rules_.start_of(person) : stops_[count(before)].after);
    }
    while (!open_.empty()) {
        int job = job_of(lanes_[count(open_.front())].visit);
        for (std::size_t i = 1; i < open_.size(); ++i) {
            const int other = job_of(lanes_[count(open_[i])].visit);
            if (comes_before(other, job)) job = other;
        }
        walk_job(job);
    }
    finish_people();
    return trial_;
}

template <class Rules>
void OrderSearch<Rules>::finish_people() {
    for (const int person : touched_) {
        Lane& lane = lanes_[count(person)];
        const Day& was = days_[count(person)];
        lane.after.sum = was.sum;
        lane.after.sum += lane.change;
        lane.after.last = lane.to_the_end ? lane.state : was.last;
        lane.after.hard = 0;
        lane.after.cost = rules_.person_cost(person, lane.after.sum, lane.after.last,
                                             lane.after.facts, lane.after.hard);
        trial_.cost += lane.after.cost - was.cost;
        trial_.hard += lane.after.hard - was.hard;
    }
    if (rules_.largest_late_price() > 0) {
        trial_largest_ = largest_late_after();
        trial_.cost += std::int64_t{trial_largest_ - largest_late_} * rules_.largest_late_price();
    }
    if constexpr (Rules::has_team_cost) {
        trial_team_ = rules_.team_cost([this](int p) {
            return lanes_[count(p)].touched ? lanes_[count(p)].after.facts : days_[count(p)].facts;
        });
        trial_.cost += trial_team_ - team_cost_;
    }
    if constexpr (has_across) finish_across();
}

template <class Rules>
void OrderSearch<Rules>::finish_across() {
    for (int i = 0; i < news_count_; ++i) {
        const News& now = news_[count(i)];
        across_.place(now.visit, now.stop.start < 0 ? -1 : person_of(now.visit));
    }
    for (const int person : touched_)
        across_.load(person, lanes_[count(person)].after.facts);
    trial_.cost += across_.cost() - across_cost_;
}

template <class Rules>
int OrderSearch<Rules>::largest_late_after() {
    int largest = rules_.settled_late();
    bool holder_changed = false;
    for (int i = 0; i < news_count_; ++i) {
        const News& now = news_[count(i)];
        const int was = stops_[count(now.visit)].late;
        holder_changed = holder_changed || (was > 0 && was == largest_late_);
        largest = std::max(largest, now.stop.late);
    }
    if (!holder_changed) return std::max(largest, largest_late_);
    if (largest >= largest_late_) return largest;
    late_scratch_.resize(stops_.size());
    for (std::size_t v = 0; v < stops_.size(); ++v)
        late_scratch_[v] = stops_[v].late;
    for (int i = 0; i < news_count_; ++i)
        late_scratch_[count(news_[count(i)].visit)] = 0;
    for (const int late : late_scratch_)
        largest = std::max(largest, late);
    return largest;
}

template <class Rules>
void OrderSearch<Rules>::accept() {
    for (int i = 0; i < news_count_; ++i) {
        const News& now = news_[count(i)];
        stops_[count(now.visit)] = now.stop;
        stop_person_[count(now.visit)] = person_of(now.visit);
    }
    for (const int person : touched_)
        days_[count(person)] = lanes_[count(person)].after;
    if (rules_.largest_late_price() > 0) largest_late_ = trial_largest_;
    team_cost_ = trial_team_;
    if constexpr (has_across) {
        across_.keep();
        across_cost_ = across_.cost();
    }
    total_ = trial_;
    if (placing_changed_) {
        unplaced_.clear();
        for (int job = 0; job < job_count(); ++job)
            if (!is_placed(job)) unplaced_.push_back(job);
    }
    undo_.clear();
    end_trial();
    if constexpr (checks_every_move) EVENLOAD_CHECK(total_walked_in_full() == total_);
}

template <class Rules>
void OrderSearch<Rules>::end_trial() {
    for (const int person : touched_)
        lanes_[count(person)].touched = false;
    touched_.clear();
    news_count_ = 0;
    placing_changed_ = false;
}

// What every accepted trial is held against in builds with sanitizers: all of it once more, from nothing.
template <class Rules>
typename OrderSearch<Rules>::Total OrderSearch<Rules>::total_walked_in_full() {
    Total total{rules_.settled_price(), 0};
    std::vector<Day> days(days_.size());
    for (std::size_t p = 0; p < days.size(); ++p)
        days[p].last = rules_.start_of(static_cast<int>(p));
    Across across(rules_);
    int largest = rules_.settled_late();
    for (int job = order_head_; job >= 0; job = position_[count(job)].next) {
        const auto& what = jobs_[count(job)];
        const Position& here = position_[count(job)];
        Stop stop[2];
        Day& first = days[count(person_of(what.first))];
        bool fits;
        if (what.second < 0) {
            fits = rules_.walk(job, here.not_before, here.skipped, person_of(what.first),
                               first.last, stop[0]);
        } else {
            Day& second = days[count(person_of(what.second))];
            fits =
                rules_.walk_pair(job, here.not_before, here.skipped, person_of(what.first),
                                 first.last, person_of(what.second), second.last, stop[0], stop[1]);
            second.last = stop[1].after;
            second.sum += stop[1].sum;
        }
        first.last = stop[0].after;
        first.sum += stop[0].sum;
        for (const Stop& each : stop) {
            total.cost += each.cost;
            total.hard += each.hard;
            largest = std::max(largest, each.late);
        }
        if (!fits) total.cost += rules_.unplaced_price(job);
        if (!fits) total.hard += rules_.unplaced_hard(job);
        if constexpr (has_across)
            for (const int visit : {what.first, what.second})
                if (fits && visit >= 0) across.place(visit, person_of(visit));
    }
    for (std::size_t p = 0; p < days.size(); ++p) {
        std::int64_t hard = 0;
        total.cost +=
            rules_.person_cost(static_cast<int>(p), days[p].sum, days[p].last, days[p].facts, hard);
        total.hard += hard;
    }
    if (rules_.largest_late_price() > 0)
        total.cost += std::int64_t{largest - rules_.settled_late()} * rules_.largest_late_price();
    if constexpr (Rules::has_team_cost)
        total.cost += rules_.team_cost([&](int p) { return days[count(p)].facts; });
    if constexpr (has_across) {
        for (std::size_t p = 0; p < days.size(); ++p)
            across.load(static_cast<int>(p), days[p].facts);
        total.cost += across.cost();
    }
    return total;
}

} // namespace evenload
