// The state of the search: one order of all jobs of the day and a person for every visit. Walking the order
// gives every time; a job that does not fit when its turn comes is unplaced. A total order cannot deadlock,
// so two-person visits need no special case.
//
// A move changes the order between two positions and the people of a few visits; only days that it touches
// are walked again, and each only until it is as it was. Times are written when a trial is accepted.
#pragma once

#include "common/planning/day_plan.h"
#include "common/planning/person_cost.h"
#include "common/planning/timeline.h"

#include <cstdint>
#include <vector>

namespace evenload {

class DaySearch {
public:
    // What decides everything else.
    struct Wish {
        std::vector<int> order; // jobs
        std::vector<int> who;   // per visit; only what is in a job counts
    };

    explicit DaySearch(const PreparedDay& day);
    void start_from(const Wish& wish);

    const PreparedDay& day() const { return day_; }
    const Wish& wish() const { return wish_; }
    int job_count() const { return static_cast<int>(day_.jobs.size()); }
    int job_of(int visit) const { return job_of_[index(visit)]; }
    int position_of(int job) const { return position_[index(job)]; }
    int person_of(int visit) const { return wish_.who[index(visit)]; }
    bool is_placed(int job) const { return start_[index(day_.jobs[index(job)].first)] >= 0; }
    const std::vector<int>& unplaced_jobs() const { return unplaced_; }
    std::int64_t total() const { return total_; }

    // A trial: any number of the two changes, then evaluate, then accept or reject.
    void move_job(int job, int to_position); // the others close up
    void set_person(int visit, int person);
    bool pending() const { return !undo_.empty(); }
    std::int64_t evaluate(); // the total that accepting gives
    void accept();
    void reject();

    DayPlan plan() const;

private:
    struct PersonTotals {
        PersonDay day;    // of what the search placed; blocks come on top
        PersonState last; // after the last visit that the search placed
        std::int64_t cost = 0;
    };
    struct Visiting {
        int visit = -1;
        int start = -1;
        int travel = 0; // on the way to it
        PersonState after;
        int person = -1;
    };
    struct Undo {
        bool is_move;
        int which; // a job or a visit
        int old;   // its position or person
    };

    static std::size_t index(int number) { return static_cast<std::size_t>(number); }
    void shift_job(int job, int to_position);
    void touch(int position);
    void touch_person(int person);
    void set_dirty(int person, bool dirty);
    void load_states(int position);
    void keep_as_it_was(const Job& job);
    bool is_dirty(const Job& job) const;
    Turn turn(const Visiting& visiting) const;
    std::int64_t walk_again(const Job& job, bool may_become_clean);
    std::int64_t change_visit(const Visiting& now, bool may_become_clean);
    void add_to_person(const Visiting& visiting, int sign);
    std::int64_t price_of(const Visiting& visiting) const;
    int lateness_of(int visit, int start) const;
    int largest_lateness_after();
    PersonTotals totals_with(int person, const PersonDay& searched, const PersonState& last) const;
    void write_snapshots(int from_position);
    void end_trial();

    static constexpr int snapshot_distance = 16;

    const PreparedDay& day_;
    std::vector<int> job_of_; // per visit; −1: in no job
    // The current solution.
    Wish wish_;
    std::vector<int> position_;      // per job
    std::vector<Visiting> visiting_; // per visit
    std::vector<int> start_; // the same starts, packed, for what only asks whether it is placed
    std::vector<PersonTotals> totals_;
    std::vector<PersonState> snapshots_; // of everyone, before every 16th position
    std::vector<int> unplaced_;          // jobs
    int largest_lateness_ = 0;
    std::int64_t total_ = 0;
    // The trial.
    std::vector<Undo> undo_;
    int lowest_ = 0;
    int highest_ = -1;
    std::vector<Visiting> news_;
    std::vector<int> scratch_starts_;
    std::vector<PersonState> states_;
    std::vector<char> dirty_;
    int dirty_count_ = 0;
    std::vector<char> is_touched_;
    std::vector<int> touched_;
    std::vector<PersonDay> change_;        // per person
    std::vector<PersonTotals> new_totals_; // of touched_, in its order
    bool placing_changed_ = false;
    int trial_largest_ = 0;
    std::int64_t trial_total_ = 0;
};

} // namespace evenload
