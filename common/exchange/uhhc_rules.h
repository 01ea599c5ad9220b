// What one step of a caregiver's day costs and when it can start, for OrderSearch: the rules of the Unified
// Home Healthcare set. A lunch break is a job of its own caregiver without a place: it is taken on the way to
// the next visit, beside that visit where there is time for it, else beside the one before.
#pragma once

#include "common/base/random.h"
#include "common/exchange/uhhc.h"

#include <cstdint>
#include <vector>

namespace evenload::uhhc {

class Rules {
public:
    enum Flag { begun = 1, break_due = 2, break_taken = 4 };
    struct State {
        int time = 0;
        int site = 0;
        int flags = 0;
        bool operator==(const State&) const = default;
    };
    struct Sum {
        int travel = 0;
        int service = 0;
        int breaks = 0; // minutes
        int visits = 0;
        void operator+=(const Sum& more);
        void operator-=(const Sum& less);
    };
    struct Stop {
        int start = -1;
        int late = 0;
        State after;
        Sum sum;
        std::int64_t cost = 0;
        int hard = 0;
        int break_start = -1; // of the break taken on the way here
        bool break_is_here = false;
    };
    struct Facts {
        int idle = 0;
        int load = 0;
    };
    struct Job {
        int first = -1;
        int second = -1;
    };
    struct Visit {
        int patient = -1; // −1: a lunch break
        int service = 0;  // which of the patient's
        int site = 0;
        int minutes = 0;
        std::vector<int> people;
    };
    static constexpr bool has_team_cost = true;

    explicit Rules(const Instance& instance);

    const std::vector<Job>& jobs() const { return jobs_; }
    const std::vector<Visit>& visits() const { return visits_; }
    int visit_count() const { return static_cast<int>(visits_.size()); }
    int person_count() const { return static_cast<int>(instance_.caregivers.size()); }
    bool may(int visit, int person) const { return price(visit, person) >= 0; }
    const std::vector<int>& people(int visit) const { return visits_[index(visit)].people; }
    const std::vector<int>& known(int) const { return nobody_; }
    bool may_skip(int job) const { return may_skip_[index(job)]; }
    int some_delay(int job, int start, Random& random) const;

    std::int64_t settled_price() const { return settled_price_; }
    int settled_late() const { return 0; }
    int largest_late_price() const { return latest_price_; }
    std::int64_t unplaced_price(int job) const { return unplaced_price_[index(job)]; }
    std::int64_t unplaced_hard(int job) const { return unplaced_hard_[index(job)]; }

    State start_of(int person) const;
    bool walk(int job, int not_before, bool skipped, int person, const State& state,
              Stop& stop) const;
    bool walk_pair(int job, int not_before, bool skipped, int one, const State& state, int two,
                   const State& other_state, Stop& first, Stop& second) const;
    std::int64_t person_cost(int person, const Sum& sum, const State& last, Facts& facts,
                             std::int64_t& hard) const;
    template <class FactsOf>
    std::int64_t team_cost(const FactsOf& facts_of) const {
        int idle = 0;
        std::int64_t total = 0;
        const int people = person_count();
        for (int p = 0; p < people; ++p) {
            const Facts facts = facts_of(p);
            idle = idle < facts.idle ? facts.idle : idle;
            total += facts.load;
        }
        std::int64_t cost = std::int64_t{idle} * idle_price_;
        if (balance_price_ == 0) return cost;
        for (int p = 0; p < people; ++p) {
            const std::int64_t off = std::int64_t{facts_of(p).load} * people - total;
            cost += ((off < 0 ? -off : off) + people - 1) / people * balance_price_;
        }
        return cost;
    }
    std::int64_t succession(int from, int to) const;

    // When someone in `state` would have the break at the end of their day; −1: too late for it.
    int last_break_start(const State& state) const;

private:
    struct Arrival {
        int travel = 0;
        int at = 0; // ready to begin, after the break where one was due
        int break_start = -1;
        bool break_is_here = false;
        bool break_missed = false;
    };

    static std::size_t index(int number) { return static_cast<std::size_t>(number); }
    int way(int from, int to) const { return travel_[index(from) * index(sites_) + index(to)]; }
    int price(int visit, int person) const {
        return prices_[index(visit) * instance_.caregivers.size() + index(person)];
    }
    bool break_fits(int start) const;
    Arrival arrival(const Visit& visit, const State& state) const;
    int lateness(const Visit& visit, int start) const;
    int good_start(const Visit& visit, int earliest) const;
    Stop stop_of(int visit, int person, const State& state, const Arrival& arrival,
                 int start) const;
    void add_job(int first, int second, const Patient& patient);

    const Instance& instance_;
    std::vector<int> travel_;
    int sites_ = 0;
    std::vector<Job> jobs_;
    std::vector<Visit> visits_;
    std::vector<int> prices_; // visits × caregivers; −1: may not
    std::vector<char> may_skip_;
    std::vector<std::int64_t> unplaced_price_;
    std::vector<std::int64_t> unplaced_hard_;
    std::vector<int> nobody_;
    std::int64_t settled_price_ = 0;
    int hard_price_ = 0; // of a minute, or of one breach
    int late_price_ = 0;
    int late_hard_ = 0;
    int latest_price_ = 0;
    int wait_price_ = 0;
    int wait_hard_ = 0;
    int extra_price_ = 0;
    int extra_hard_ = 0;
    int missed_price_ = 0;
    int missed_hard_ = 0;
    int idle_price_ = 0;
    int balance_price_ = 0;
    int travel_price_ = 0;
};

} // namespace evenload::uhhc
