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
    for (int job = order_head_; job >= 0; job = position_[count(job)].next)
        position_[count(job)].key = key += distance;
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
void OrderSearch<Rules>::link_behind(int visit, int before) {
    Link& here = link_[count(visit)];
    here.before = before;
    here.next = before < 0 ? head_[count(here.person)] : link_[count(before)].next;
    (before < 0 ? head_[count(here.person)] : link_[count(before)].next) = visit;
    if (here.next >= 0) link_[count(here.next)].before = visit;
}

template <class Rules>
int OrderSearch<Rules>::last_earlier(int person, std::int64_t key) const {
    int last = -1;
    for (int v = head_[count(person)]; v >= 0 && key_of_visit(v) < key; v = link_[count(v)].next)
        last = v;
    return last;
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
        touched_.push_back(person);
    }
    return lane;
}

template <class Rules>
void OrderSearch<Rules>::note_edit(int visit) {
    Lane& lane = touch(person_of(visit));
    const std::int64_t key = key_of_visit(visit);
    lane.from = lane.edited ? std::min(lane.from, key) : key;
    lane.until = lane.edited ? std::max(lane.until, key) : key;
    lane.edited = true;
}

template <class Rules>
bool OrderSearch<Rules>::place(int job, const Place& to) {
    const auto& what = jobs_[count(job)];
    Position& here = position_[count(job)];
    undo_.push_back({job, here, link_[count(what.first)],
                     what.second >= 0 ? link_[count(what.second)] : Link{}});
    note_edit(what.first);
    if (what.second >= 0) note_edit(what.second);
    unlink(what.first);
    if (what.second >= 0) unlink(what.second);
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
    link_behind(what.first, last_earlier(person_of(what.first), here.key));
    note_edit(what.first);
    if (what.second < 0) return !crowded_;
    if (to.second_person >= 0) link_[count(what.second)].person = to.second_person;
    link_behind(what.second, last_earlier(person_of(what.second), here.key));
    note_edit(what.second);
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
        link_behind(what.first, change->first.before);
        if (what.second >= 0) link_behind(what.second, change->second.before);
    }
    undo_.clear();
    if constexpr (has_across) across_.take_back();
    end_trial();
    if (crowded_) number_anew();
}

} // namespace evenload
