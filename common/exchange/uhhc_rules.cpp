#include "common/exchange/uhhc_rules.h"

#include <algorithm>

namespace evenload::uhhc {
namespace {

bool contains(const std::vector<int>& list, int value) {
    return std::binary_search(list.begin(), list.end(), value);
}

} // namespace

void Rules::Sum::operator+=(const Sum& more) {
    travel += more.travel;
    service += more.service;
    breaks += more.breaks;
    visits += more.visits;
}

void Rules::Sum::operator-=(const Sum& less) {
    travel -= less.travel;
    service -= less.service;
    breaks -= less.breaks;
    visits -= less.visits;
}

Rules::Rules(const Instance& instance)
    : instance_(instance)
    , sites_(static_cast<int>(instance.travel.size())) {
    for (const auto& row : instance.travel)
        travel_.insert(travel_.end(), row.begin(), row.end());

    const Weights& weights = instance.weights;
    const int dearest = std::max({1, weights.travel_time.price, weights.total_waiting_time.price,
                                  weights.workload_balance.price});
    hard_price_ = 40 * dearest;
    const auto price_of = [this](const Weight& weight) {
        return weight.hard ? hard_price_ : weight.price;
    };
    travel_price_ = weights.travel_time.price;
    late_price_ = price_of(weights.total_tardiness);
    late_hard_ = weights.total_tardiness.hard;
    latest_price_ = price_of(weights.highest_tardiness);
    wait_price_ = price_of(weights.total_waiting_time);
    wait_hard_ = weights.total_waiting_time.hard;
    extra_price_ = price_of(weights.total_extra_time);
    extra_hard_ = weights.total_extra_time.hard;
    missed_price_ = price_of(weights.missed_lunch_break);
    missed_hard_ = weights.missed_lunch_break.hard;
    idle_price_ = price_of(weights.max_idle_time);
    balance_price_ = price_of(weights.workload_balance);

    const int people = person_count();
    for (std::size_t p = 0; p < instance.patients.size(); ++p) {
        const Patient& patient = instance.patients[p];
        const int first = visit_count();
        for (std::size_t s = 0; s < patient.services.size(); ++s) {
            Visit visit{static_cast<int>(p),
                        static_cast<int>(s),
                        patient.site,
                        patient.services[s].minutes,
                        {}};
            for (int person = 0; person < people; ++person) {
                const Caregiver& who = instance.caregivers[index(person)];
                const bool able = contains(who.services, patient.services[s].service) &&
                                  !contains(patient.incompatible, person);
                const bool liked = !patient.has_preferences || contains(patient.preferred, person);
                prices_.push_back(!able ? -1 : liked ? 0 : weights.caregiver_preferences.price);
                if (able) visit.people.push_back(person);
            }
            visits_.push_back(std::move(visit));
        }
        const bool two = patient.services.size() == 2;
        if (two && patient.pairing == Pairing::independent && !patient.optional) {
            add_job(first, -1, patient);
            add_job(first + 1, -1, patient);
        } else {
            add_job(first, two ? first + 1 : -1, patient);
        }
    }
    if (!weights.lunch_counts) return;
    for (int person = 0; person < people; ++person) {
        if (!instance.caregivers[index(person)].lunch_break) continue;
        for (int other = 0; other < people; ++other)
            prices_.push_back(other == person ? 0 : -1);
        visits_.push_back({-1, 0, instance.caregivers[index(person)].from_site, 0, {person}});
        jobs_.push_back({visit_count() - 1, -1});
        may_skip_.push_back(false);
        unplaced_price_.push_back(0);
        unplaced_hard_.push_back(0);
    }
}

// Jobs that nobody (or no two people) may do stay out, at their price.
void Rules::add_job(int first, int second, const Patient& patient) {
    const Weight& optional = instance_.weights.optional_patients;
    const std::int64_t price = patient.optional ? optional.price : std::int64_t{hard_price_} * 1000;
    const auto& one = people(first);
    const bool possible =
        !one.empty() &&
        (second < 0 || (!people(second).empty() && (one.size() > 1 || people(second) != one)));
    if (!possible) {
        settled_price_ += price;
        return;
    }
    jobs_.push_back({first, second});
    may_skip_.push_back(patient.optional);
    unplaced_price_.push_back(price);
    unplaced_hard_.push_back(patient.optional && !optional.hard ? 0 : 1000);
}

int Rules::some_delay(int job, int start, Random& random) const {
    if (!instance_.leaves_when_needed || wait_price_ == 0 || start < 0) return -1;
    const Visit& visit = visits_[index(jobs_[index(job)].first)];
    if (visit.patient < 0) return -1;
    const int dice = random.below(4);
    if (dice == 0) return 0;
    if (dice == 1) return start + 1 + random.below(45);
    // Anywhere in one of the windows: waiting may only go away when a whole part of the day is put off.
    const auto& windows = instance_.patients[index(visit.patient)].windows;
    const Window& window = windows[index(random.below(static_cast<int>(windows.size())))];
    const int minutes = instance_.window_met_at_end ? visit.minutes : 0;
    return window.start + random.below(std::max(1, window.end - minutes - window.start + 1));
}

Rules::State Rules::start_of(int person) const {
    const Caregiver& who = instance_.caregivers[index(person)];
    return {who.shift_start, who.from_site, instance_.leaves_when_needed ? 0 : begun};
}

bool Rules::break_fits(int start) const {
    return instance_.lunch_end >=
           (instance_.window_met_at_end ? start + instance_.lunch_minutes : start);
}

int Rules::last_break_start(const State& state) const {
    const int start = std::max(state.time, instance_.lunch_start);
    return break_fits(start) ? start : -1;
}

Rules::Arrival Rules::arrival(const Visit& visit, const State& state) const {
    Arrival arrival;
    arrival.travel = way(state.site, visit.site);
    arrival.at = state.time + arrival.travel;
    if ((state.flags & break_due) == 0) return arrival;
    const int here = std::max(arrival.at, instance_.lunch_start);
    if (break_fits(here)) {
        arrival.break_start = here;
        arrival.break_is_here = true;
        arrival.at = here + instance_.lunch_minutes;
        return arrival;
    }
    const int before = (state.flags & begun) == 0 ? -1 : last_break_start(state);
    arrival.break_start = before;
    arrival.break_missed = before < 0;
    if (before >= 0) arrival.at = before + instance_.lunch_minutes + arrival.travel;
    return arrival;
}

// By the last window that has begun.
int Rules::lateness(const Visit& visit, int start) const {
    const auto& windows = instance_.patients[index(visit.patient)].windows;
    std::size_t w = windows.size() - 1;
    while (w > 0 && windows[w].start > start)
        --w;
    const int met = instance_.window_met_at_end ? start + visit.minutes : start;
    return std::max(0, met - windows[w].end);
}

// At once, or at the start of the next window where waiting for it costs less than being late.
int Rules::good_start(const Visit& visit, int earliest) const {
    const auto& windows = instance_.patients[index(visit.patient)].windows;
    int start = std::max(earliest, windows.front().start);
    for (const Window& window : windows) {
        if (window.start <= start) continue;
        const int late = lateness(visit, start);
        const std::int64_t saved = std::int64_t{late - lateness(visit, window.start)} * late_price_;
        if (saved > std::int64_t{window.start - start} * (wait_price_ + 1)) start = window.start;
    }
    return start;
}

Rules::Stop Rules::stop_of(int visit, int person, const State& state, const Arrival& arrival,
                           int start) const {
    const Visit& what = visits_[index(visit)];
    Stop stop;
    stop.start = start;
    stop.late = lateness(what, start);
    stop.after = {start + what.minutes, what.site, begun};
    stop.sum = {arrival.travel, what.minutes, 0, 1};
    stop.break_start = arrival.break_start;
    stop.break_is_here = arrival.break_is_here;
    // Whoever leaves when needed does not wait at the first stop, nor after a break that opens the day.
    int wait = (state.flags & begun) == 0 ? 0 : start - state.time - arrival.travel;
    if (arrival.break_start >= 0) {
        stop.sum.breaks = instance_.lunch_minutes;
        if (wait > 0) wait -= instance_.lunch_minutes;
    }
    stop.cost = std::int64_t{stop.late} * late_price_ + std::int64_t{wait} * wait_price_ +
                price(visit, person);
    stop.hard = stop.late * late_hard_ + wait * wait_hard_;
    if (!arrival.break_missed) return stop;
    stop.cost += missed_price_;
    stop.hard += missed_hard_;
    return stop;
}

bool Rules::walk(int job, int not_before, bool skipped, int person, const State& state,
                 Stop& stop) const {
    const int visit = jobs_[index(job)].first;
    const Visit& what = visits_[index(visit)];
    stop = {};
    stop.after = state;
    if (what.patient < 0) { // the break: taken on the way to what comes next
        stop.start = state.time;
        stop.after.flags |= break_due;
        return true;
    }
    if (skipped) return false;
    const Arrival there = arrival(what, state);
    stop = stop_of(visit, person, state, there, good_start(what, std::max(there.at, not_before)));
    return true;
}

bool Rules::walk_pair(int job, int not_before, bool skipped, int one, const State& state, int two,
                      const State& other_state, Stop& first, Stop& second) const {
    const Job& what = jobs_[index(job)];
    const Visit& visit = visits_[index(what.first)];
    const Visit& other = visits_[index(what.second)];
    first = {.after = state};
    second = {.after = other_state};
    if (skipped || one == two) return false;
    const Patient& patient = instance_.patients[index(visit.patient)];
    const Arrival there = arrival(visit, state);
    const Arrival other_there = arrival(other, other_state);
    int start = good_start(visit, std::max(there.at, not_before));
    int other_start = good_start(other, other_there.at);
    if (patient.pairing != Pairing::independent) {
        const int from = patient.gap_from;
        const int to = patient.gap_to;
        const int earliest = std::max(there.at, not_before);
        bool agreed = false;
        for (int tries = 0; tries < 4 && !agreed; ++tries) {
            other_start = good_start(other, std::max(other_there.at, start + from));
            agreed = other_start - start <= to;
            if (!agreed) start = good_start(visit, other_start - to);
        }
        if (!agreed) { // no window of both: as early as both can
            start = std::max(earliest, patient.windows.front().start);
            other_start = std::max({other_there.at, start + from, patient.windows.front().start});
            start = std::max(start, other_start - to);
        }
    }
    first = stop_of(what.first, one, state, there, start);
    second = stop_of(what.second, two, other_state, other_there, other_start);
    return true;
}

std::int64_t Rules::person_cost(int person, const Sum& sum, const State& last, Facts& facts,
                                std::int64_t& hard) const {
    const Caregiver& who = instance_.caregivers[index(person)];
    int free_at = last.time;
    int breaks = sum.breaks;
    int wait = 0;
    bool missed = false;
    if (last.flags & break_due) {
        const int start = last_break_start(last);
        missed = start < 0;
        if (!missed) {
            wait = (last.flags & begun) == 0 ? 0 : start - last.time;
            free_at = start + instance_.lunch_minutes;
            breaks += instance_.lunch_minutes;
        }
    }
    const bool works = sum.visits > 0 || breaks > 0;
    const int home = sum.visits > 0 ? way(last.site, who.to_site) : 0;
    const int back_at = free_at + home;
    const int extra = works ? std::max(0, back_at - who.shift_end) : 0;
    facts.load = sum.travel + home + sum.service;
    facts.idle = works ? std::max(back_at, who.shift_end) - who.shift_start - facts.load - breaks
                       : who.shift_end - who.shift_start;
    hard += std::int64_t{extra} * extra_hard_ + std::int64_t{wait} * wait_hard_ +
            (missed ? missed_hard_ : 0);
    return std::int64_t{sum.travel + home} * travel_price_ + std::int64_t{extra} * extra_price_ +
           std::int64_t{wait} * wait_price_ + (missed ? missed_price_ : 0);
}

// Of the way, a fifth of the waiting and the lateness that cannot be avoided between the nearest windows.
std::int64_t Rules::succession(int from, int to) const {
    const Visit& a = visits_[index(from)];
    const Visit& b = visits_[index(to)];
    static const std::vector<Window> any{{0, 7 * 24 * 60}};
    const auto windows_of = [this](const Visit& visit) -> const std::vector<Window>& {
        return visit.patient < 0 ? any : instance_.patients[index(visit.patient)].windows;
    };
    const int distance = a.patient < 0 || b.patient < 0 ? 0 : way(a.site, b.site);
    std::int64_t best = std::int64_t{1} << 40;
    for (const Window& one : windows_of(a))
        for (const Window& other : windows_of(b)) {
            const int wait = std::max(0, other.start - (one.end + a.minutes + distance));
            const int late = std::max(0, one.start + a.minutes + distance - other.end);
            best = std::min(best, std::int64_t{5} * distance + wait + std::int64_t{5} * late);
        }
    return best;
}

} // namespace evenload::uhhc
