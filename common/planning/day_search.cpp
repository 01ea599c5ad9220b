#include "common/planning/day_search.h"

#include "common/planning/timeline.h"

#include <algorithm>

namespace evenload {

DaySearch::DaySearch(const PreparedDay& day)
    : day_(day)
    , job_of_(day.visits.size(), -1)
    , position_(day.jobs.size())
    , visiting_(day.visits.size())
    , start_(day.visits.size(), -1)
    , totals_(day.people.size())
    , snapshots_((day.jobs.size() / snapshot_distance + 1) * day.people.size())
    , states_(day.people.size())
    , dirty_(day.people.size())
    , is_touched_(day.people.size())
    , change_(day.people.size()) {
    for (int job = 0; job < job_count(); ++job) {
        const Job& what = day.jobs[index(job)];
        job_of_[index(what.first)] = job;
        if (what.second >= 0) job_of_[index(what.second)] = job;
    }
}

void DaySearch::start_from(const Wish& wish) {
    wish_ = wish;
    for (int i = 0; i < job_count(); ++i)
        position_[index(wish_.order[index(i)])] = i;
    std::fill(start_.begin(), start_.end(), -1);
    largest_lateness_ = trial_largest_ = day_.pinned_largest_lateness;
    total_ = day_.settled_price;
    unplaced_ = wish.order;
    std::sort(unplaced_.begin(), unplaced_.end());
    for (std::size_t v = 0; v < visiting_.size(); ++v) {
        visiting_[v] = {};
        visiting_[v].visit = static_cast<int>(v);
    }
    for (const Job& job : day_.jobs)
        total_ += job.unplaced_price;
    for (std::size_t p = 0; p < totals_.size(); ++p) {
        snapshots_[p] = start_of_day(day_.people[p]);
        totals_[p] = totals_with(static_cast<int>(p), {}, snapshots_[p]);
        total_ += totals_[p].cost;
        touch_person(static_cast<int>(p));
    }
    write_snapshots(0);
    if (job_count() > 0) {
        touch(0);
        touch(job_count() - 1);
    }
    placing_changed_ = true;
    evaluate();
    accept();
}

void DaySearch::touch(int position) {
    if (highest_ < 0) lowest_ = highest_ = position;
    lowest_ = std::min(lowest_, position);
    highest_ = std::max(highest_, position);
}

void DaySearch::touch_person(int person) {
    if (!is_touched_[index(person)]) {
        is_touched_[index(person)] = true;
        touched_.push_back(person);
    }
    set_dirty(person, true);
}

void DaySearch::set_dirty(int person, bool dirty) {
    dirty_count_ += static_cast<int>(dirty) - dirty_[index(person)];
    dirty_[index(person)] = dirty;
}

void DaySearch::shift_job(int job, int to_position) {
    int at = position_[index(job)];
    for (; at < to_position; ++at) {
        wish_.order[index(at)] = wish_.order[index(at + 1)];
        position_[index(wish_.order[index(at)])] = at;
    }
    for (; at > to_position; --at) {
        wish_.order[index(at)] = wish_.order[index(at - 1)];
        position_[index(wish_.order[index(at)])] = at;
    }
    wish_.order[index(at)] = job;
    position_[index(job)] = at;
}

void DaySearch::move_job(int job, int to_position) {
    const int from = position_[index(job)];
    undo_.push_back({true, job, from});
    touch(from);
    touch(to_position);
    const Job& what = day_.jobs[index(job)];
    touch_person(person_of(what.first));
    if (what.second >= 0) touch_person(person_of(what.second));
    shift_job(job, to_position);
}

void DaySearch::set_person(int visit, int person) {
    undo_.push_back({false, visit, person_of(visit)});
    touch(position_of(job_of(visit)));
    touch_person(person_of(visit));
    touch_person(person);
    wish_.who[index(visit)] = person;
}

bool DaySearch::is_dirty(const Job& job) const {
    return dirty_[index(person_of(job.first))] ||
           (job.second >= 0 && dirty_[index(person_of(job.second))]);
}

void DaySearch::keep_as_it_was(const Job& job) {
    if (start_[index(job.first)] < 0) return;
    const Visiting& first = visiting_[index(job.first)];
    states_[index(first.person)] = first.after;
    if (job.second < 0) return;
    const Visiting& second = visiting_[index(job.second)];
    states_[index(second.person)] = second.after;
}

void DaySearch::load_states(int position) {
    const int block = position / snapshot_distance;
    const auto from =
        snapshots_.begin() + static_cast<std::ptrdiff_t>(index(block) * states_.size());
    std::copy(from, from + static_cast<std::ptrdiff_t>(states_.size()), states_.begin());
    for (int i = block * snapshot_distance; i < position; ++i)
        keep_as_it_was(day_.jobs[index(wish_.order[index(i)])]);
}

void DaySearch::write_snapshots(int from_position) {
    load_states(from_position - from_position % snapshot_distance);
    for (int i = from_position - from_position % snapshot_distance; i < job_count(); ++i) {
        if (i % snapshot_distance == 0)
            std::copy(states_.begin(), states_.end(),
                      snapshots_.begin() + static_cast<std::ptrdiff_t>(
                                               index(i / snapshot_distance) * states_.size()));
        keep_as_it_was(day_.jobs[index(wish_.order[index(i)])]);
    }
}

int DaySearch::lateness_of(int visit, int start) const {
    return start < 0 ? 0 : std::max(0, start - day_.visits[index(visit)].due);
}

std::int64_t DaySearch::price_of(const Visiting& visiting) const {
    if (visiting.start < 0) return 0;
    return std::int64_t{lateness_of(visiting.visit, visiting.start)} *
               day_.problem->prices.lateness +
           day_.price(visiting.visit, visiting.person);
}

void DaySearch::add_to_person(const Visiting& visiting, int sign) {
    if (visiting.start < 0) return;
    PersonDay& day = change_[index(visiting.person)];
    day.travel += sign * visiting.travel;
    day.care += sign * day_.visits[index(visiting.visit)].minutes;
    day.visits += sign;
}

std::int64_t DaySearch::change_visit(const Visiting& now, bool may_become_clean) {
    const Visiting& was = visiting_[index(now.visit)];
    if (now.start >= 0) states_[index(now.person)] = now.after;
    const bool same_after =
        now.start >= 0 && was.start >= 0 && was.person == now.person && was.after == now.after;
    if (same_after && may_become_clean) set_dirty(now.person, false);
    if (!same_after && (now.start >= 0 || was.start >= 0)) touch_person(now.person);
    if (same_after && was.start == now.start && was.travel == now.travel) return 0;
    if (now.start < 0 && was.start < 0) return 0;
    add_to_person(was, -1);
    add_to_person(now, 1);
    news_.push_back(now);
    return price_of(now) - price_of(was);
}

Turn DaySearch::turn(const Visiting& visiting) const {
    return {day_.people[index(visiting.person)], states_[index(visiting.person)],
            day_.visits[index(visiting.visit)], day_.latest_start(visiting.visit, visiting.person),
            day_.people[index(visiting.person)].start_step};
}

std::int64_t DaySearch::walk_again(const Job& job, bool may_become_clean) {
    Visiting first{.visit = job.first, .person = person_of(job.first)};
    Visiting second{.visit = job.second};
    TimelineStep one;
    TimelineStep other;
    bool fits = false;
    if (job.second < 0) {
        fits = next_visit(turn(first), 0, one);
    } else {
        second.person = person_of(job.second);
        fits = next_pair(turn(first), turn(second), job, one, other);
    }
    const bool was_placed = start_[index(job.first)] >= 0;
    if (fits) {
        first.start = one.start;
        first.travel = one.travel;
        first.after = one.after;
        second.start = other.start;
        second.travel = other.travel;
        second.after = other.after;
    }
    std::int64_t delta = change_visit(first, may_become_clean);
    if (job.second >= 0) delta += change_visit(second, may_become_clean);
    if (fits != was_placed) {
        placing_changed_ = true;
        delta += fits ? -job.unplaced_price : job.unplaced_price;
    }
    return delta;
}

DaySearch::PersonTotals DaySearch::totals_with(int person, const PersonDay& searched,
                                               const PersonState& last) const {
    const PreparedPerson& who = day_.people[index(person)];
    const EndOfDay end = end_of_day(who, last);
    PersonDay whole = searched;
    whole.travel += end.travel;
    whole.care += who.pinned_minutes;
    whole.visits += who.pinned_visits;
    whole.back_at = end.back_at;
    const DayPrices& prices = day_.problem->prices;
    return {searched, last,
            std::int64_t{whole.travel} * prices.travel +
                std::int64_t{overtime_of(whole, who.shift_end)} * prices.overtime +
                fairness_of(prices, whole)};
}

int DaySearch::largest_lateness_after() {
    int largest = day_.pinned_largest_lateness;
    bool holder_changed = false;
    for (const Visiting& now : news_) {
        const int was = lateness_of(now.visit, start_[index(now.visit)]);
        holder_changed = holder_changed || (was > 0 && was == largest_lateness_);
        largest = std::max(largest, lateness_of(now.visit, now.start));
    }
    if (!holder_changed) return std::max(largest, largest_lateness_);
    if (largest >= largest_lateness_) return largest;
    scratch_starts_ = start_;
    for (const Visiting& now : news_)
        scratch_starts_[index(now.visit)] = now.start;
    for (std::size_t v = 0; v < scratch_starts_.size(); ++v)
        largest = std::max(largest, lateness_of(static_cast<int>(v), scratch_starts_[v]));
    return largest;
}

std::int64_t DaySearch::evaluate() {
    const DayPrices& prices = day_.problem->prices;
    trial_total_ = total_;
    load_states(lowest_);
    for (int i = lowest_; i < job_count() && (dirty_count_ > 0 || i <= highest_); ++i) {
        const Job& job = day_.jobs[index(wish_.order[index(i)])];
        if (is_dirty(job))
            trial_total_ += walk_again(job, i > highest_);
        else
            keep_as_it_was(job);
    }
    for (const int person : touched_) {
        PersonDay day = totals_[index(person)].day;
        const PersonDay& change = change_[index(person)];
        day.travel += change.travel;
        day.care += change.care;
        day.visits += change.visits;
        const PersonState& last =
            dirty_[index(person)] ? states_[index(person)] : totals_[index(person)].last;
        new_totals_.push_back(totals_with(person, day, last));
        trial_total_ += new_totals_.back().cost - totals_[index(person)].cost;
    }
    if (prices.largest_lateness > 0) {
        trial_largest_ = largest_lateness_after();
        trial_total_ += std::int64_t{trial_largest_ - largest_lateness_} * prices.largest_lateness;
    }
    return trial_total_;
}

void DaySearch::accept() {
    for (const Visiting& now : news_) {
        visiting_[index(now.visit)] = now;
        start_[index(now.visit)] = now.start;
    }
    for (std::size_t i = 0; i < touched_.size(); ++i)
        totals_[index(touched_[i])] = new_totals_[i];
    largest_lateness_ = trial_largest_;
    total_ = trial_total_;
    if (placing_changed_) {
        unplaced_.clear();
        for (int job = 0; job < job_count(); ++job)
            if (!is_placed(job)) unplaced_.push_back(job);
    }
    write_snapshots(lowest_);
    undo_.clear();
    end_trial();
}

void DaySearch::reject() {
    for (auto change = undo_.rbegin(); change != undo_.rend(); ++change) {
        if (change->is_move)
            shift_job(change->which, change->old);
        else
            wish_.who[index(change->which)] = change->old;
    }
    undo_.clear();
    end_trial();
}

void DaySearch::end_trial() {
    for (const int person : touched_) {
        is_touched_[index(person)] = false;
        dirty_[index(person)] = false;
        change_[index(person)] = {};
    }
    touched_.clear();
    new_totals_.clear();
    news_.clear();
    dirty_count_ = 0;
    lowest_ = 0;
    highest_ = -1;
    placing_changed_ = false;
    trial_largest_ = largest_lateness_;
}

DayPlan DaySearch::plan() const {
    const DayProblem& problem = *day_.problem;
    DayPlan plan;
    plan.visits.resize(problem.visits.size());
    for (std::size_t v = 0; v < problem.visits.size(); ++v) {
        const DayVisit& visit = problem.visits[v];
        if (is_pinned(visit))
            plan.visits[v] = {visit.pinned_person, visit.pinned_start};
        else if (start_[v] >= 0)
            plan.visits[v] = {visiting_[v].person, start_[v]};
    }
    for (std::size_t p = 0; p < problem.people.size(); ++p)
        plan.break_starts.push_back(end_of_day(day_.people[p], totals_[p].last).break_start);
    plan.cost = cost_of(problem, plan);
    return plan;
}

} // namespace evenload
