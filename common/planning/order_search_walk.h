// Walking again what a trial touches, and writing it: the other half of order_search.h. Include that one.
#pragma once

#include "common/planning/order_search.h"

#include <algorithm>

namespace evenload {

template <class Rules>
void OrderSearch<Rules>::start_from(const Wish& wish) {
    std::fill(head_.begin(), head_.end(), -1);
    std::fill(unplaced_at_.begin(), unplaced_at_.end(), -1);
    std::fill(late_at_.begin(), late_at_.end(), -1);
    unplaced_.clear();
    late_.clear();
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
            link_behind(visit, tail[count(person)], key);
            tail[count(person)] = visit;
            stops_[count(visit)] = {};
            stop_person_[count(visit)] = -1;
        }
        cost += rules_.unplaced_price(job);
        hard += rules_.unplaced_hard(job);
        note_unplaced(job, false);
    }
    start_order_cost();
    for (std::size_t p = 0; p < days_.size(); ++p) {
        Day& day = days_[p];
        const Sum steps = day.steps;
        day = {};
        day.steps = steps;
        day.last = rules_.start_of(static_cast<int>(p));
        day.cost = rules_.person_cost(static_cast<int>(p), day.sum, day.last, day.facts, day.hard);
        cost += day.cost;
        hard += day.hard;
        Lane& lane = touch(static_cast<int>(p));
        lane.edited = true;
        lane.before_from = -1;
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
    evaluate();
    undo_.clear();
    accept();
}

template <class Rules>
void OrderSearch<Rules>::open(Lane& lane, int person, int visit, const State& state) {
    lane.state = state;
    lane.visit = visit;
    if (visit >= 0) lane.key = link_[count(visit)].key;
    lane.to_the_end = visit < 0;
    lane.later = false;
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
    walked_largest_ = std::max(walked_largest_, stop.late);
    largest_walked_ = largest_walked_ || (was.late > 0 && was.late == largest_late_);
    if constexpr (is_bounded)
        if (bounded_) at_least_ += stop.cost - rules_.giving_cost(visit, person);
    touch(person).change += stop.sum;
    if (person_before >= 0) lanes_[count(person_before)].change -= was.sum;
    news_[count(news_count_++)] = {visit, stop};
}

// Clean again: past every edit, and in the state that the next visit was written with.
template <class Rules>
void OrderSearch<Rules>::advance(int visit, const Stop& stop, bool was_head, std::int64_t key) {
    const int person = person_of(visit);
    Lane& lane = lanes_[count(person)];
    const bool same_person = stop_person_[count(visit)] == person;
    const bool as_it_was = same_person && stops_[count(visit)].after == stop.after;
    if (as_it_was && !was_head) return;
    if (as_it_was && key > lane.until) {
        close(person);
        return;
    }
    open(lane, person, next_of(visit), stop.after);
    if constexpr (is_bounded)
        lane.later = same_person && key > lane.until &&
                     rules_.is_later(stop.after, stops_[count(visit)].after);
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
    if (!fits) at_least_ += rules_.unplaced_price(job);
}

template <class Rules>
const typename OrderSearch<Rules>::Total& OrderSearch<Rules>::evaluate() {
    evaluate_within(std::numeric_limits<std::int64_t>::max());
    return trial_;
}

template <class Rules>
bool OrderSearch<Rules>::evaluate_within(std::int64_t limit) {
    bounded_ = false;
    if (!bound_from_order(limit)) return false;
    trial_ = total_;
    walked_largest_ = rules_.settled_late();
    largest_walked_ = false;
    for (const int person : touched_) {
        Lane& lane = lanes_[count(person)];
        const int before = lane.before_from;
        if (before < 0)
            open(lane, person, head_[count(person)], rules_.start_of(person));
        else
            open(lane, person, next_of(before), stops_[count(before)].after);
    }
    while (!open_.empty()) {
        const Lane* first = &lanes_[count(open_.front())];
        for (std::size_t i = 1; i < open_.size(); ++i) {
            const Lane& other = lanes_[count(open_[i])];
            if (other.key < first->key) first = &other;
        }
        walk_job(job_of(first->visit));
        if (bounded_ && is_sure_to_exceed(limit)) return false;
    }
    finish_people();
    return trial_.cost <= limit;
}

template <class Rules>
void OrderSearch<Rules>::finish_people() {
    for (const int person : touched_) {
        Lane& lane = lanes_[count(person)];
        const Day& was = days_[count(person)];
        lane.after.sum = was.sum;
        lane.after.sum += lane.change;
        lane.after.steps = was.steps;
        lane.after.steps += lane.steps_change;
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
    int largest = walked_largest_;
    if (!largest_walked_ || largest >= largest_late_)
        return std::max(largest, largest_walked_ ? 0 : largest_late_);
    const auto is_news = [this](int visit) {
        return std::any_of(news_.begin(), news_.begin() + news_count_,
                           [visit](const News& news) { return news.visit == visit; });
    };
    for (const int visit : late_) {
        const int late = stops_[count(visit)].late;
        if (late > largest && !is_news(visit)) largest = late;
    }
    return largest;
}

template <class Rules>
void OrderSearch<Rules>::note_late(int visit, int late) {
    int& at = late_at_[count(visit)];
    if ((late > 0) == (at >= 0)) return;
    if (late > 0) {
        at = static_cast<int>(late_.size());
        late_.push_back(visit);
        return;
    }
    late_at_[count(late_.back())] = at;
    late_[count(at)] = late_.back();
    late_.pop_back();
    at = -1;
}

template <class Rules>
void OrderSearch<Rules>::note_unplaced(int job, bool placed) {
    int& at = unplaced_at_[count(job)];
    if (placed != (at >= 0)) return;
    if (!placed) {
        at = static_cast<int>(unplaced_.size());
        unplaced_.push_back(job);
        return;
    }
    unplaced_at_[count(unplaced_.back())] = at;
    unplaced_[count(at)] = unplaced_.back();
    unplaced_.pop_back();
    at = -1;
}

template <class Rules>
void OrderSearch<Rules>::accept() {
    for (int i = 0; i < news_count_; ++i) {
        const News& now = news_[count(i)];
        stops_[count(now.visit)] = now.stop;
        stop_person_[count(now.visit)] = person_of(now.visit);
        note_late(now.visit, now.stop.late);
        if (placing_changed_) note_unplaced(job_of(now.visit), now.stop.start >= 0);
    }
    for (const int person : touched_)
        days_[count(person)] = lanes_[count(person)].after;
    if (rules_.largest_late_price() > 0) largest_late_ = trial_largest_;
    order_cost_ = trial_order_cost_;
    team_cost_ = trial_team_;
    if constexpr (has_across) {
        across_.keep();
        across_cost_ = across_.cost();
    }
    total_ = trial_;
    undo_.clear();
    end_trial();
    if constexpr (checks_every_move) EVENLOAD_CHECK(total_walked_in_full() == total_);
}

template <class Rules>
void OrderSearch<Rules>::end_trial() {
    for (const int person : touched_)
        lanes_[count(person)].touched = lanes_[count(person)].open = false;
    touched_.clear();
    open_.clear();
    news_count_ = 0;
    giving_change_ = 0;
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
