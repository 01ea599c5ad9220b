// What one step of a person's day costs and when it can start, for OrderSearch: the service's rules and
// prices. `plain` days have no breaks, absences, pins, promised times or raster of starts, which makes a step much cheaper.
#pragma once

#include "common/base/random.h"
#include "common/planning/person_cost.h"
#include "common/planning/timeline.h"

#include <cstdint>

namespace evenload {

template <bool plain>
class DayRules {
public:
    using State = PersonState;
    using Job = evenload::Job;
    struct Sum {
        int travel = 0;
        int care = 0;
        int visits = 0;
        void operator+=(const Sum& more) {
            travel += more.travel;
            care += more.care;
            visits += more.visits;
        }
        void operator-=(const Sum& less) {
            travel -= less.travel;
            care -= less.care;
            visits -= less.visits;
        }
    };
    struct Stop {
        int start = -1;
        int late = 0;
        State after;
        Sum sum;
        std::int64_t cost = 0;
        int hard = 0;
    };
    struct Facts {};
    static constexpr bool has_team_cost = false;

    explicit DayRules(const PreparedDay& day)
        : day_(day)
        , pins_on_the_way_(
              std::any_of(day.people.begin(), day.people.end(),
                          [](const PreparedPerson& person) { return person.pinned_visits > 0; })) {}

    const std::vector<Job>& jobs() const { return day_.jobs; }
    int visit_count() const { return static_cast<int>(day_.visits.size()); }
    int person_count() const { return static_cast<int>(day_.people.size()); }
    bool may(int visit, int person) const { return day_.may(visit, person); }
    const std::vector<int>& people(int visit) const { return visit_at(visit).people; }
    const std::vector<int>& known(int visit) const { return visit_at(visit).known; }
    bool may_skip(int) const { return false; }
    // A promised visit waits for its time, or does not.
    int some_delay(int job, int, Random& random) const {
        const int promised = promised_start_of(day_, job_at(job));
        if (promised < 0) return -1;
        return random.one_in(2) ? promised : 0;
    }

    std::int64_t settled_price() const { return day_.settled_price; }
    int settled_late() const { return day_.pinned_largest_lateness; }
    int largest_late_price() const { return day_.problem->prices.largest_lateness; }
    std::int64_t unplaced_price(int job) const { return job_at(job).unplaced_price; }
    std::int64_t unplaced_hard(int) const { return 0; }

    State start_of(int person) const { return start_of_day(person_at(person)); }

    bool walk(int job, int not_before, bool, int person, const State& state, Stop& stop) const {
        const int visit = job_at(job).first;
        TimelineStep step;
        const bool fits = next(turn(visit, person, state), not_before, step);
        stop = fits ? stop_of(visit, person, step) : Stop{.after = state};
        return fits;
    }

    bool walk_pair(int job, int not_before, bool, int one, const State& state, int two,
                   const State& other_state, Stop& first, Stop& second) const {
        const Job& what = job_at(job);
        TimelineStep step;
        TimelineStep other;
        const Turn turn_one = turn(what.first, one, state);
        const Turn turn_two = turn(what.second, two, other_state);
        bool fits;
        if constexpr (plain) {
            fits = next(turn_one, not_before, step) &&
                   next(turn_two, step.start + what.gap_from, other);
            if (fits && other.start > step.start + what.gap_to)
                fits = next(turn_one, other.start - what.gap_to, step);
        } else {
            fits = next_pair(turn_one, turn_two, what, step, other);
        }
        first = fits ? stop_of(what.first, one, step) : Stop{.after = state};
        second = fits ? stop_of(what.second, two, other) : Stop{.after = other_state};
        return fits;
    }

    // With the way back and what is pinned.
    PersonDay whole_day(int person, const Sum& sum, const State& last) const {
        const PreparedPerson& who = person_at(person);
        PersonDay whole{sum.travel, sum.care + who.pinned_minutes, sum.visits + who.pinned_visits,
                        0};
        if constexpr (plain) {
            const int way = who.travel->between(last.site, who.end_site);
            whole.travel += way;
            whole.back_at = last.time + way;
        } else {
            const EndOfDay end = end_of_day(who, last);
            whole.travel += end.travel;
            whole.back_at = end.back_at;
        }
        return whole;
    }
    std::int64_t price_of(int person, const PersonDay& whole) const {
        const DayPrices& prices = day_.problem->prices;
        std::int64_t cost =
            std::int64_t{whole.travel} * prices.travel +
            std::int64_t{overtime_of(whole, person_at(person).shift_end)} * prices.overtime;
        if (prices.busy_hour_squared > 0) cost += fairness_of(prices, whole);
        return cost;
    }
    std::int64_t person_cost(int person, const Sum& sum, const State& last, Facts&,
                             std::int64_t& /*hard*/) const {
        return price_of(person, whole_day(person, sum, last));
    }

    // A pinned visit lies on the way between two others, or does not: only times tell.
    bool knows_order_cost() const { return !pins_on_the_way_; }
    Sum step_sum(int person, int from, int to) const {
        const PreparedPerson& who = person_at(person);
        const int there = to < 0 ? who.end_site : visit_at(to).site;
        const int way = who.travel->between(from < 0 ? who.start_site : visit_at(from).site, there);
        return to < 0 ? Sum{way, 0, 0} : Sum{way, visit_at(to).minutes, 1};
    }
    std::int64_t order_cost(int person, const Sum& sum) const {
        return price_of(person, day_of_steps(person, sum));
    }
    // As long as no time is known, back when the shift begins.
    PersonDay day_of_steps(int person, const Sum& sum) const {
        const PreparedPerson& who = person_at(person);
        return {sum.travel, sum.care + who.pinned_minutes, sum.visits + who.pinned_visits,
                who.shift_start};
    }
    int giving_cost(int visit, int person) const { return day_.price(visit, person); }
    static bool is_later(const State& state, const State& than) {
        return state.time >= than.time && state.site == than.site && state.block == than.block &&
               state.break_start == than.break_start;
    }

    // What going from one visit straight to another costs at least, in fifths of a minute: the way, a fifth
    // of the waiting that cannot be avoided, and the lateness that cannot.
    std::int64_t succession(int from, int to) const {
        const PreparedVisit& a = visit_at(from);
        const PreparedVisit& b = visit_at(to);
        const int way = day_.problem->travel.front().between(a.site, b.site);
        const int wait =
            std::max(0, b.window_start - (std::min(a.due, a.latest) + a.minutes + way));
        const int late = std::max(0, a.window_start + a.minutes + way - std::min(b.due, b.latest));
        return std::int64_t{5} * way + wait + std::int64_t{5} * late;
    }

private:
    static std::size_t index(int number) { return static_cast<std::size_t>(number); }
    const Job& job_at(int job) const { return day_.jobs[index(job)]; }
    const PreparedVisit& visit_at(int visit) const { return day_.visits[index(visit)]; }
    const PreparedPerson& person_at(int person) const { return day_.people[index(person)]; }

    Turn turn(int visit, int person, const State& state) const {
        return {person_at(person), state, visit_at(visit), day_.latest_start(visit, person),
                person_at(person).start_step};
    }

    static bool next(const Turn& turn, int not_before, TimelineStep& step) {
        if constexpr (!plain) return next_visit(turn, not_before, step);
        step.travel = turn.person.travel->between(turn.state.site, turn.visit.site);
        step.start = std::max({turn.state.time + step.travel, turn.visit.window_start, not_before});
        step.after = {step.start + turn.visit.minutes, turn.visit.site, 0, turn.state.break_start};
        return step.start <= turn.latest;
    }

    Stop stop_of(int visit, int person, const TimelineStep& step) const {
        const PreparedVisit& what = visit_at(visit);
        const int late = std::max(0, step.start - what.due);
        std::int64_t promise = 0;
        if constexpr (!plain)
            if (changes_start(what.promised_start, step.start))
                promise = day_.problem->prices.changed_start;
        return {.start = step.start,
                .late = late,
                .after = step.after,
                .sum = {step.travel, what.minutes, 1},
                .cost = std::int64_t{late} * day_.problem->prices.lateness +
                        day_.price(visit, person) + promise};
    }

    const PreparedDay& day_;
    bool pins_on_the_way_;
};

} // namespace evenload
