// A DayProblem turned into what the search walks over: jobs instead of paired visits, fixed blocks instead
// of pins and absences, one table of who may give what at which price. Made once per plan, then only read.
#pragma once

#include "common/planning/day_problem.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace evenload {

inline constexpr int never = std::numeric_limits<int>::max() / 4; // a time that no day reaches

// Time that is taken whatever the search does: an absence (site −1, visit −1) or a pinned visit.
struct Block {
    int start = never;
    int end = never;
    int site = -1;
    int visit = -1;
    int then_site = -1; // the first site from here on, and when one must be there
    int then_start = never;
    int then_wait = 0; // minutes of absence before that
};

struct PreparedPerson {
    const TravelTable* travel = nullptr;
    int shift_start = 0;
    int shift_end = 0;
    int latest_back = 0; // with the overtime that is allowed
    int start_site = 0;
    int end_site = 0;
    int break_minutes = 0;
    int break_earliest = 0;
    int break_latest = 0;
    int start_step = 1;
    int pinned_minutes = 0; // of care in blocks
    int pinned_visits = 0;
    std::vector<Block> blocks; // by start; the last one is never reached
};

struct PreparedVisit {
    int site = 0;
    int minutes = 0;
    int window_start = 0;
    int due = 0;    // later is lateness
    int latest = 0; // later is refused, whoever gives it
    int promised_start = -1;
    std::vector<int> people; // who may give it, ascending
    std::vector<int> known;  // the usual one and those who know the patient, of `people`
};

// What is placed or unplaced as a whole: a visit, or both visits of a pair.
struct Job {
    int first = -1;
    int second = -1;  // −1: a single visit
    int gap_from = 0; // second start − first start
    int gap_to = 0;
    std::int64_t unplaced_price = 0;
};

// Several days as one: each of the problem's people is then one person on one day, and what a visit says of people
// is said of persons. Times stay minutes from the midnight of the visit's own day.
struct Lanes {
    std::vector<int> person;               // per one of the people
    std::vector<int> day;                  // the same; person × days + day is the index of both
    int days = 0;                          // in all
    std::vector<std::vector<int>> allowed; // per visit: the days it may go to, ascending
    std::vector<int> promised_day;         // per visit; −1: none
    int changed_day = 0;                   // what another day costs
};

struct PreparedDay {
    // The lanes, where there are any, are only looked at while it is made.
    explicit PreparedDay(const DayProblem& problem, const Lanes* lanes = nullptr);

    const DayProblem* problem = nullptr;
    std::vector<PreparedPerson> people;
    std::vector<PreparedVisit> visits;
    std::vector<Job> jobs; // those that at least one person (or two different ones) may do
    struct Terms {
        int price = 0;        // of who gives it, and of another person than promised; −1: may not
        int latest_start = 0; // by the window, and to be back when the shift ends
    };
    std::vector<Terms> terms; // visits × people; one person on several days is several people
    std::int64_t settled_price =
        0; // of what no search can change: visits nobody may do, pinned ones
    int pinned_largest_lateness = 0;

    const Terms& terms_of(int visit, int person) const {
        return terms[static_cast<std::size_t>(visit) * people.size() +
                     static_cast<std::size_t>(person)];
    }
    int price(int visit, int person) const { return terms_of(visit, person).price; }
    int latest_start(int visit, int person) const { return terms_of(visit, person).latest_start; }
    bool may(int visit, int person) const { return price(visit, person) >= 0; }
};

// When the job waits to start as promised: within its window; −1 where nothing was promised.
inline int promised_start_of(const PreparedDay& day, const Job& job) {
    const PreparedVisit& visit = day.visits[static_cast<std::size_t>(job.first)];
    return std::min(visit.promised_start, visit.latest);
}

// How well a person knows the patient of a visit.
enum class Familiarity { usual, known, new_face, nobody_is_known };
Familiarity familiarity(const DayVisit& visit, int person);
// What it costs that this person gives the visit, whatever the time: continuity, preference, band, misfits.
int who_price(const DayPrices& prices, const DayVisit& visit, int person, const DayPerson& who);
// Whether a visit at this place is not what was told; false where nothing was.
bool changes_person(const DayVisit& visit, int person);
inline bool changes_start(int promised_start, int start) {
    return promised_start >= 0 && start != promised_start;
}
std::int64_t unplaced_price(const DayPrices& prices, const DayVisit& visit);

inline bool is_pinned(const DayVisit& visit) {
    return visit.pinned_person >= 0 && visit.pinned_start >= 0;
}

} // namespace evenload
