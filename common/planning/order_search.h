// The state of a search: one order of all jobs and a person for every visit. Walking the order gives every
// time; a total order cannot deadlock, so two-person visits need no special case. What a step costs is asked
// of Rules (day_rules.h, and the benchmarks' own), known when compiling; nothing of a service is in here.
//
// A job's place in the order is a number with room before and after it, and everyone's visits are a list, so
// that a move costs the same in a small and in a large problem. Only people whose state differs are walked
// again, and each only until it is as it was. Times are written when a trial is accepted.
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
        , job_of_(count(rules.visit_count()), -1)
        , position_(jobs_.size())
        , link_(count(rules.visit_count()))
        , stops_(count(rules.visit_count()))
        , stop_person_(count(rules.visit_count()), -1)
        , head_(count(rules.person_count()), -1)
        , days_(count(rules.person_count()))
        , across_(rules)
        , lanes_(count(rules.person_count()))
        , news_(count(rules.visit_count())) {
        for (std::size_t j = 0; j < jobs_.size(); ++j) {
            job_of_[count(jobs_[j].first)] = static_cast<int>(j);
            if (jobs_[j].second >= 0) job_of_[count(jobs_[j].second)] = static_cast<int>(j);
        }
    }

    void start_from(const Wish& wish);
    Wish wish() const;

    const Rules& rules() const { return rules_; }
    int job_count() const { return static_cast<int>(jobs_.size()); }
    int job_of(int visit) const { return job_of_[count(visit)]; }
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
    struct Link { // in the list of one person's visits
        int person = -1;
        int before = -1;
        int next = -1;
    };
    struct Day {
        Sum sum{}; // of what is placed
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
        std::int64_t from = 0;
        std::int64_t until = 0;
        Sum change{};
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

    std::int64_t key_of_visit(int visit) const {
        return position_[count(job_of(visit))].key;
    }
    void number_anew();
    void order_link(int job, int before);
    void order_unlink(int job);
    void unlink(int visit);
    void link_behind(int visit, int before);
    int last_earlier(int person, std::int64_t key) const;
    void note_edit(int visit);
    Lane& touch(int person);
    void open(Lane& lane, int person, int visit, const State& state);
    void close(int person);
    State state_before(int visit) const;
    void walk_job(int job);
    void record(int visit, const Stop& stop);
    void advance(int visit, const Stop& stop, bool was_head, std::int64_t key);
    int largest_late_after();
    void finish_people();
    void finish_across();
    void end_trial();
    Total total_walked_in_full();

    const Rules& rules_;
    const std::vector<typename Rules::Job>& jobs_;
    std::vector<int> job_of_;
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
    int largest_late_ = 0;
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
    std::vector<int> late_scratch_;
    bool placing_changed_ = false;
    int trial_largest_ = 0;
    std::int64_t trial_team_ = 0;
    Total trial_;
};

} // namespace evenload

#include "common/planning/order_search_place.h"
#include "common/planning/order_search_walk.h"
