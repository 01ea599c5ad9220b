// The state of a search: one order of all jobs and a person for every visit. Walking the order gives every
// time; a total order cannot deadlock, so two-person visits need no special case. What a step costs is asked
// of Rules (day_rules.h, and the benchmarks' own), known when compiling; nothing of a service is in here.
//
// A job's place in the order is a number with room before and after it, and everyone's visits are a list, so
// that a move costs the same in a small and in a large problem. Only people whose state differs are walked
// again, and each only until it is as it was, or until the trial is sure to be too dear. Times are written when
// a trial is accepted.
#pragma once

#include "common/base/check.h"

#include <cstdint>
#include <limits>
#include <type_traits>
#include <vector>

namespace evenload {

// What rules without prices across people have in the place of Rules::Across.
struct NoAcross {
    template <class Rules>
    explicit NoAcross(const Rules&) {}
};
template <class Rules>
struct AcrossOf {
    using type = NoAcross;
};
template <class Rules>
requires requires {
    typename Rules::Across;
}
struct AcrossOf<Rules> {
    using type = typename Rules::Across;
};

// Rules that know a part of the cost from who follows whom, before any time is: then most trials are refused
// without walking anybody's day. What they do not know is never below zero.
// With Across they also have facts_of(person, sum): what Across is told of a day with these steps.
template <class Rules>
concept KnowsOrderCost = requires(const Rules& rules, typename Rules::Sum sum) {
    rules.knows_order_cost(); // whether this holds for this problem
    // Person, from a visit to the next; −1: where the day starts or ends.
    sum = rules.step_sum(0, 0, 0);
    rules.order_cost(0, sum); // person: what person_cost has at least for steps with this sum
    rules.giving_cost(0, 0);  // visit, person: what its stop costs at any time
    // The first is later than the second: then nothing after it gets cheaper.
    rules.is_later(rules.start_of(0), rules.start_of(0));
};

// Rules has: State (comparable), Sum (+= and −=), Stop {start, late, after, sum, cost, hard}, jobs() with
// .first and .second, visit_count(), person_count(), start_of(person), walk(…), person_cost(…), and
// team_cost(…) where has_team_cost. It may have Across, made from the rules: prices of who gives which of
// several visits. It is told who has a visit, place(visit, person) (−1: nobody), and what each person's day is,
// load(person, Facts), asked for cost(), then told to keep() or take_back() what it was told since.
template <class Rules>
class OrderSearch {
public:
    using State = typename Rules::State;
    using Sum = typename Rules::Sum;
    using Stop = typename Rules::Stop;
    using Facts = typename Rules::Facts;
    using Across = typename AcrossOf<Rules>::type;
    static constexpr bool has_across = !std::is_same_v<Across, NoAcross>;
    static constexpr bool is_bounded = KnowsOrderCost<Rules>;

    // What decides everything else.
    struct Wish {
        std::vector<int> order;      // jobs
        std::vector<int> who;        // per visit
        std::vector<char> skipped;   // per job: left out on purpose
        std::vector<int> not_before; // per job
    };
    // Where a job is to go; −1 keeps.
    struct Place {
        int after = -1; // behind this job in the order
        int before = -1;
        int first_person = -1;
        int second_person = -1;
        int skipped = -1;
        int not_before = -1;
    };
    struct Total {
        std::int64_t cost = 0; // hard breaches in it, at the price of Rules
        std::int64_t hard = 0;
        bool operator==(const Total&) const = default;
    };

    explicit OrderSearch(const Rules& rules)
        : rules_(rules)
        , jobs_(rules.jobs())
        , position_(jobs_.size())
        , link_(count(rules.visit_count()))
        , stops_(count(rules.visit_count()))
        , stop_person_(count(rules.visit_count()), -1)
        , head_(count(rules.person_count()), -1)
        , days_(count(rules.person_count()))
        , unplaced_at_(jobs_.size(), -1)
        , late_at_(count(rules.visit_count()), -1)
        , across_(rules)
        , lanes_(count(rules.person_count()))
        , news_(count(rules.visit_count())) {
        for (std::size_t j = 0; j < jobs_.size(); ++j) {
            link_[count(jobs_[j].first)].job = static_cast<int>(j);
            if (jobs_[j].second >= 0) link_[count(jobs_[j].second)].job = static_cast<int>(j);
        }
    }

    void start_from(const Wish& wish);
    Wish wish() const;

    const Rules& rules() const { return rules_; }
    int job_count() const { return static_cast<int>(jobs_.size()); }
    int job_of(int visit) const { return link_[count(visit)].job; }
    int person_of(int visit) const { return link_[count(visit)].person; }
    int next_of(int visit) const { return link_[count(visit)].next; } // −1: the last of the person
    int before_of(int visit) const { return link_[count(visit)].before; }
    int first_of(int person) const { return head_[count(person)]; }
    int order_before(int job) const { return position_[count(job)].before; }
    int order_next(int job) const { return position_[count(job)].next; }
    int start_of(int visit) const { return stops_[count(visit)].start; } // −1: unplaced
    const Stop& stop_of(int visit) const { return stops_[count(visit)]; }
    bool is_placed(int job) const { return start_of(jobs_[count(job)].first) >= 0; }
    bool is_skipped(int job) const { return position_[count(job)].skipped; }
    bool comes_before(int job, int other) const {
        return position_[count(job)].key < position_[count(other)].key;
    }
    const State& last_state(int person) const { return days_[count(person)].last; }
    const std::vector<int>& unplaced_jobs() const { return unplaced_; }
    const Total& total() const { return total_; }

    // A trial: any number of places, then evaluate, then accept or reject. False when there is no room left
    // between two numbers of the order: then reject, which makes room.
    bool place(int job, const Place& to);
    bool pending() const { return !undo_.empty(); }
    const Total& evaluate();
    // Evaluates; false as soon as the cost is sure to be above the limit: then reject.
    bool evaluate_within(std::int64_t limit);
    void accept();
    void reject();

private:
    struct Position {
        std::int64_t key = 0;
        int before = -1; // in the order of all jobs
        int next = -1;
        int not_before = 0;
        bool skipped = false;
    };
    struct Link {             // in the list of one person's visits
        std::int64_t key = 0; // of the job
        int job = -1;
        int person = -1;
        int before = -1;
        int next = -1;
    };
    struct Day {
        Sum sum{}; // of what is placed
        Sum steps{}; // of all steps of the list, placed or not; where Rules knows the cost of an order
        State last{};
        std::int64_t cost = 0;
        std::int64_t hard = 0;
        Facts facts{};
    };
    // Someone whose day is walked again: from `visit`, where they are in `state`, at least past `until`.
    struct Lane {
        State state{};
        int visit = -1;
        bool open = false;
        bool touched = false;
        bool to_the_end = false; // walked until the end of the day, which leaves them in `state`
        bool edited = false;
        bool later = false;   // past every edit, and later than it was
        int before_from = -1; // the last visit before every edit
        std::int64_t key = 0; // of `visit`
        std::int64_t from = 0;
        std::int64_t until = 0;
        Sum change{};
        Sum steps_change{};
        Day after{};
    };
    struct News {
        int visit = -1;
        Stop stop;
    };
    struct Undo {
        int job;
        Position position;
        Link first;
        Link second;
    };

    static constexpr bool checks_every_move =
#ifdef __SANITIZE_ADDRESS__
        true;
#else
        false;
#endif
    static constexpr std::int64_t distance = std::int64_t{1} << 40;
    static constexpr std::int64_t nowhere = std::numeric_limits<std::int64_t>::min();
    static std::size_t count(int number) {
        return static_cast<std::size_t>(number);
    }

    void number_anew();
    void order_link(int job, int before);
    void order_unlink(int job);
    void unlink(int visit);
    void link_behind(int visit, int before, std::int64_t key);
    int last_earlier(int person, std::int64_t key, int near) const;
    int visit_of(int job, int person) const;
    void take_out(int visit);
    void put_in(int visit, const Place& to, std::int64_t key, int was_before);
    void note_edit(int person, std::int64_t key, int before);
    void note_steps(int visit, int sign);
    Lane& touch(int person);
    void open(Lane& lane, int person, int visit, const State& state);
    void close(int person);
    State state_before(int visit) const;
    void walk_job(int job);
    void record(int visit, const Stop& stop);
    void advance(int visit, const Stop& stop, bool was_head, std::int64_t key);
    void start_order_cost();
    bool is_sure_to_exceed(std::int64_t limit) const;
    bool bound_from_order(std::int64_t limit);
    void place_as_ordered();
    int largest_late_after();
    void finish_people();
    void note_late(int visit, int late);
    void note_unplaced(int job, bool placed);
    void finish_across();
    void end_trial();
    Total total_walked_in_full();

    const Rules& rules_;
    const std::vector<typename Rules::Job>& jobs_;
    std::vector<Position> position_; // per job
    int order_head_ = -1;
    int order_tail_ = -1;
    bool crowded_ = false;
    std::vector<Link> link_; // per visit
    std::vector<Stop> stops_;
    std::vector<int> stop_person_; // with whom the stop was written
    std::vector<int> head_;        // per person
    std::vector<Day> days_;
    std::vector<int> unplaced_;
    std::vector<int> unplaced_at_; // per job: where in unplaced_; −1: nowhere
    std::vector<int> late_;
    std::vector<int> late_at_; // per visit: where in late_
    int largest_late_ = 0;
    std::int64_t order_cost_ = 0; // with giving_cost
    std::int64_t team_cost_ = 0;
    Across across_;
    std::int64_t across_cost_ = 0;
    Total total_;
    // The trial.
    std::vector<Undo> undo_;
    std::vector<Lane> lanes_; // per person
    std::vector<int> open_;
    std::vector<int> touched_;
    std::vector<News> news_;
    int news_count_ = 0;
    bool placing_changed_ = false;
    bool bounded_ = false;
    std::int64_t at_least_ = 0; // what the trial costs at least, as far as it is known
    std::int64_t giving_change_ = 0;
    std::int64_t trial_order_cost_ = 0;
    std::int64_t people_change_ = 0; // of order_cost
    int walked_largest_ = 0;
    bool largest_walked_ = false; // a visit that was the latest has been walked
    int trial_largest_ = 0;
    std::int64_t trial_team_ = 0;
    Total trial_;
};

} // namespace evenload

#include "common/planning/order_search_bound.h"
#include "common/planning/order_search_place.h"
#include "common/planning/order_search_walk.h"
