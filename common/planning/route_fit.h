// Where one more visit fits into a finished plan while every other visit keeps its person and its place in
// the order. What comes before keeps its time; what comes after may shift as far as its own promises allow;
// visits of pairs and pinned ones do not shift.
#pragma once

#include "common/planning/explain.h"
#include "common/planning/timeline.h"

#include <vector>

namespace evenload {

// A position in someone's day: from `earliest` one can be there, until `latest` one can start and still keep
// what follows. Empty when earliest > latest: then it is short by the difference. The visit's own window
// is not looked at here.
struct Opening {
    int position = 0;
    int earliest = 0;
    int latest = 0;
    int travel_change = 0;
    bool until_shift_ends = false; // `latest` is what lets one be back when the shift ends
    int next_start = 0;            // else of what follows: a visit, the break, an absence
};

class Route {
public:
    // `left_out`: a visit that is treated as not there.
    Route(const DayProblem& problem, const DayPlan& plan, int person, int left_out = -1);

    std::vector<Opening> openings(int visit) const; // one per position
    std::vector<VisitShift> shifts(const Opening& opening, int visit, int start) const;

private:
    // A visit, the break (visit −1, no site) or an absence (the same).
    struct Stop {
        int start = 0;
        int minutes = 0;
        int latest = 0; // by its own promise
        int visit = -1;
        int site = -1;
        bool is_break = false;
        bool is_fixed = false;
        int latest_start = 0; // so that all that follows holds
    };

    static Leaving after(const Leaving& before, const Stop& stop, int start);
    void add_visit(int visit, int start);
    int latest_start(std::size_t which, int site) const;
    int latest_free(std::size_t next, int site) const;
    int site_before(std::size_t position) const;
    int site_after(std::size_t position) const;

    const DayProblem& problem_;
    const DayPerson& person_;
    const TravelTable& travel_;
    int unbroken_until_ = never; // a day that was over before its break was due stays so
    std::vector<Stop> stops_;
};

// Starts from first to last, both included; first > last: none.
struct StartRange {
    int first = 0;
    int last = -1;
    bool empty() const { return first > last; }
};

// The starts that break nothing: the opening, the window when it is hard, and a fixed time.
StartRange allowed_starts(const DayVisit& visit, const Opening& opening);

// The earliest starts of the two of a pair within their ranges that hold gap.start ≤ second − first ≤ gap.end.
struct PairStart {
    int first = -1;
    int second = -1;
    bool none() const { return first < 0; }
};
PairStart earliest_pair(StartRange first, StartRange second, Span gap);

// The starts that a placed partner leaves to a visit; any when it has none or it is unplaced.
StartRange beside_partner(const DayProblem& problem, const DayPlan& plan, int visit);

// Difference in start that a pair's second visit asks for.
Span gap_of(const DayVisit& second);

// The other visit of the pair that this one is in; −1 where there is none.
int other_of_pair(const DayProblem& problem, int visit);

} // namespace evenload
