// Where jobs stand and whose visits follow which: the placing half of order_search.h. Include that one.
#pragma once

#include "common/planning/order_search.h"

#include <algorithm>

namespace evenload {

template <class Rules>
typename OrderSearch<Rules>::Wish OrderSearch<Rules>::wish() const {
    Wish wish;
    wish.who.assign(link_.size(), -1);
    for (int job = order_head_; job >= 0; job = position_[count(job)].next)
        wish.order.push_back(job);
    for (std::size_t v = 0; v < link_.size(); ++v)
        wish.who[v] = link_[v].person;
    for (const Position& position : position_) {
        wish.skipped.push_back(position.skipped);
        wish.not_before.push_back(position.not_before);
    }
    return wish;
}

template <class Rules>
void OrderSearch<Rules>::number_anew() {
    std::int64_t key = 0;
    for (int job = order_head_; job >= 0; job = position_[count(job)].next) {
        position_[count(job)].key = key += distance;
        link_[count(jobs_[count(job)].first)].key = key;
        if (jobs_[count(job)].second >= 0) link_[count(jobs_[count(job)].second)].key = key;
    }
    crowded_ = false;
}

template <class Rules>
void OrderSearch<Rules>::order_link(int job, int before) {
    Position& here = position_[count(job)];
    here.before = before;
    here.next = before < 0 ? order_head_ : position_[count(before)].next;
    (before < 0 ? order_head_ : position_[count(before)].next) = job;
    (here.next < 0 ? order_tail_ : position_[count(here.next)].before) = job;
}

template <class Rules>
void OrderSearch<Rules>::order_unlink(int job) {
    const Position& here = position_[count(job)];
    (here.before < 0 ? order_head_ : position_[count(here.before)].next) = here.next;
    (here.next < 0 ? order_tail_ : position_[count(here.next)].before) = here.before;
}

template <class Rules>
void OrderSearch<Rules>::unlink(int visit) {
    const Link& here = link_[count(visit)];
    (here.before < 0 ? head_[count(here.person)] : link_[count(here.before)].next) = here.next;
    if (here.next >= 0) link_[count(here.next)].before = here.before;
}

template <class Rules>
void OrderSearch<Rules>::link_behind(int visit, int before, std::int64_t key) {
    Link& here = link_[count(visit)];
    here.key = key;
    here.before = before;
    here.next = before < 0 ? head_[count(here.person)] : link_[count(before)].next;
    (before < 0 ? head_[count(here.person)] : link_[count(before)].next) = visit;
    if (here.next >= 0) link_[count(here.next)].before = visit;
}

// The person's last visit before the key, looked for from `near`, a visit of theirs (−1: from the first).
template <class Rules>
int OrderSearch<Rules>::last_earlier(int person, std::int64_t key, int near) const {
    int last = near;
    while (last >= 0 && link_[count(last)].key >= key)
        last = link_[count(last)].before;
    int next = last < 0 ? head_[count(person)] : link_[count(last)].next;
    for (; next >= 0 && link_[count(next)].key < key; next = link_[count(next)].next)
        last = next;
    return last;
}

template <class Rules>
int OrderSearch<Rules>::visit_of(int job, int person) const {
    if (job < 0) return -1;
    const auto& what = jobs_[count(job)];
    if (person_of(what.first) == person) return what.first;
    return what.second >= 0 && person_of(what.second) == person ? what.second : -1;
}

template <class Rules>
typename OrderSearch<Rules>::Lane& OrderSearch<Rules>::touch(int person) {
    Lane& lane = lanes_[count(person)];
    if (!lane.touched) {
        lane.touched = true;
        lane.edited = false;
        lane.to_the_end = false;
        lane.until = nowhere;
        lane.change = {};
        lane.steps_change = {};
        touched_.push_back(person);
    }
    return lane;
}

template <class Rules>
void OrderSearch<Rules>::note_edit(int person, std::int64_t key, int before) {
    Lane& lane = touch(person);
    if (!lane.edited || key < lane.from) {
        lane.from = key;
        lane.before_from = before;
    }
    lane.until = lane.edited ? std::max(lane.until, key) : key;
    lane.edited = true;
}

// The steps to and from a linked visit come (1) or go (−1) in place of the one that leaves it out.
template <class Rules>
void OrderSearch<Rules>::note_steps(int visit, int sign) {
    if constexpr (is_bounded) {
        const Link& link = link_[count(visit)];
        Sum with = rules_.step_sum(link.person, link.before, visit);
        with += rules_.step_sum(link.person, visit, link.next);
        with -= rules_.step_sum(link.person, link.before, link.next);
        Sum& change = lanes_[count(link.person)].steps_change;
        if (sign > 0)
            change += with;
        else
            change -= with;
        giving_change_ += sign * rules_.giving_cost(visit, link.person);
    }
}

template <class Rules>
void OrderSearch<Rules>::take_out(int visit) {
    const Link& link = link_[count(visit)];
    note_edit(link.person, link.key, link.before);
    note_steps(visit, -1);
    unlink(visit);
}

template <class Rules>
void OrderSearch<Rules>::put_in(int visit, const Place& to, std::int64_t key, int was_before) {
    const int person = person_of(visit);
    int near = visit_of(to.after >= 0 ? to.after : to.before, person);
    const bool stays = was_before >= 0 && person_of(was_before) == person;
    if (near < 0 && stays && job_of(was_before) != job_of(visit)) near = was_before;
    const int before = last_earlier(person, key, near);
    note_edit(person, key, before);
    link_behind(visit, before, key);
    note_steps(visit, 1);
}

template <class Rules>
bool OrderSearch<Rules>::place(int job, const Place& to) {
    const auto& what = jobs_[count(job)];
    Position& here = position_[count(job)];
    undo_.push_back({job, here, link_[count(what.first)],
                     what.second >= 0 ? link_[count(what.second)] : Link{}});
    const Undo& was = undo_.back();
    take_out(what.first);
    if (what.second >= 0) take_out(what.second);
    if (to.after >= 0 || to.before >= 0) {
        order_unlink(job);
        const int before = to.after >= 0 ? to.after : position_[count(to.before)].before;
        order_link(job, before);
        const std::int64_t low = before < 0 ? position_[count(here.next)].key - 2 * distance
                                            : position_[count(before)].key;
        const std::int64_t high =
            here.next < 0 ? low + 2 * distance : position_[count(here.next)].key;
        here.key = low + (high - low) / 2;
        crowded_ = crowded_ || here.key == low;
    }
    if (to.skipped >= 0) here.skipped = to.skipped != 0;
    if (to.not_before >= 0) here.not_before = to.not_before;
    if (to.first_person >= 0) link_[count(what.first)].person = to.first_person;
    put_in(what.first, to, here.key, was.first.before);
    if (what.second < 0) return !crowded_;
    if (to.second_person >= 0) link_[count(what.second)].person = to.second_person;
    put_in(what.second, to, here.key, was.second.before);
    return !crowded_;
}

template <class Rules>
void OrderSearch<Rules>::reject() {
    for (auto change = undo_.rbegin(); change != undo_.rend(); ++change) {
        const auto& what = jobs_[count(change->job)];
        if (what.second >= 0) unlink(what.second);
        unlink(what.first);
        Position& here = position_[count(change->job)];
        order_unlink(change->job);
        here = change->position;
        order_link(change->job, change->position.before);
        // The one that was placed last goes back last: the neighbours it remembers are there again.
        link_[count(what.first)].person = change->first.person;
        if (what.second >= 0) link_[count(what.second)].person = change->second.person;
        link_behind(what.first, change->first.before, here.key);
        if (what.second >= 0) link_behind(what.second, change->second.before, here.key);
    }
    undo_.clear();
    if constexpr (has_across) across_.take_back();
    end_trial();
    if (crowded_) number_anew();
}

} // namespace evenload
