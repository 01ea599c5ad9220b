#include "common/planning/route_fit.h"

#include "common/planning/prepared_day.h"

#include <algorithm>

namespace evenload {
namespace {

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

} // namespace

Route::Route(const DayProblem& problem, const DayPlan& plan, int person, int left_out)
    : problem_(problem)
    , person_(problem.people[index(person)])
    , travel_(problem.travel[index(person_.travel)]) {
    for (std::size_t v = 0; v < plan.visits.size(); ++v)
        if (plan.visits[v].person == person && static_cast<int>(v) != left_out)
            add_visit(static_cast<int>(v), plan.visits[v].start);
    for (const Span& absence : person_.absences)
        stops_.push_back(
            {absence.start, absence.end - absence.start, absence.start, -1, -1, false, true});
    const int pause = plan.break_starts[index(person)];
    if (person_.break_minutes > 0 && pause >= 0)
        stops_.push_back({pause, person_.break_minutes, std::max(pause, person_.break_latest), -1,
                          -1, true, false});
    if (person_.break_minutes > 0 && pause < 0) unbroken_until_ = person_.break_latest;
    std::sort(stops_.begin(), stops_.end(), [](const Stop& a, const Stop& b) {
        return std::tuple(a.start, !a.is_break, a.visit) <
               std::tuple(b.start, !b.is_break, b.visit);
    });
    for (std::size_t i = stops_.size(); i-- > 0;) {
        Stop& stop = stops_[i];
        // A promise that is broken already is not broken by what comes before it.
        if (stop.site >= 0) stop.latest_start = std::max(stop.start, latest_start(i, stop.site));
    }
}

void Route::add_visit(int visit, int start) {
    const DayVisit& what = problem_.visits[index(visit)];
    const bool fixed = what.pinned_start >= 0 || other_of_pair(problem_, visit) >= 0;
    const int by_window = what.hard_window ? what.window_end : std::max(what.window_end, start);
    const int by_shift =
        person_.latest_back() - travel_.between(what.site, person_.end_site) - what.minutes;
    const int latest = fixed ? start : std::min(by_window, by_shift);
    stops_.push_back({start, what.minutes, latest, visit, what.site, false, fixed});
}

// The latest start of a stop that keeps its own promise and all that follow, when it happens at `site`.
int Route::latest_start(std::size_t which, int site) const {
    const Stop& stop = stops_[which];
    // The way home after a last break is counted with the visit before it.
    const bool is_last_pause = stop.site < 0 && which + 1 == stops_.size();
    const int next = is_last_pause ? person_.latest_back() : latest_free(which + 1, site);
    return std::min(stop.latest, next - stop.minutes);
}

// How long one may be busy at `site` and still keep everything from stop `next` on, and be back in time.
int Route::latest_free(std::size_t next, int site) const {
    if (next == stops_.size())
        return person_.latest_back() - travel_.between(site, person_.end_site);
    const Stop& stop = stops_[next];
    // What has no site happens wherever they are: what follows is reached from here.
    if (stop.site < 0) return latest_start(next, site);
    return stop.latest_start - travel_.between(site, stop.site);
}

int Route::site_before(std::size_t position) const {
    while (position-- > 0)
        if (stops_[position].site >= 0) return stops_[position].site;
    return person_.start_site;
}

int Route::site_after(std::size_t position) const {
    for (; position < stops_.size(); ++position)
        if (stops_[position].site >= 0) return stops_[position].site;
    return person_.end_site;
}

Leaving Route::after(const Leaving& before, const Stop& stop, int start) {
    if (stop.site < 0 && before.here_until() <= start)
        return before.after_pause(start, stop.minutes);
    return {std::max(before.here_until(), start + stop.minutes), 0};
}

std::vector<Opening> Route::openings(int visit) const {
    const DayVisit& what = problem_.visits[index(visit)];
    std::vector<Opening> openings;
    Leaving leaving{person_.shift_start, 0};
    for (std::size_t position = 0; position <= stops_.size(); ++position) {
        if (position > 0)
            leaving = after(leaving, stops_[position - 1], stops_[position - 1].start);
        const int from = site_before(position);
        const int to = site_after(position);
        Opening opening;
        opening.position = static_cast<int>(position);
        opening.earliest = leaving.arrival(travel_.between(from, what.site));
        const int next = latest_free(position, what.site);
        const int home = person_.latest_back() - travel_.between(what.site, person_.end_site);
        opening.latest = std::min({next, home, unbroken_until_}) - what.minutes;
        opening.travel_change = travel_.between(from, what.site) + travel_.between(what.site, to) -
                                travel_.between(from, to);
        opening.until_shift_ends = home <= next;
        opening.next_start = position == stops_.size() ? never : stops_[position].start;
        openings.push_back(opening);
    }
    return openings;
}

std::vector<VisitShift> Route::shifts(const Opening& opening, int visit, int start) const {
    std::vector<VisitShift> shifts;
    int site = problem_.visits[index(visit)].site;
    Leaving leaving{start + problem_.visits[index(visit)].minutes, 0};
    for (std::size_t i = index(opening.position); i < stops_.size(); ++i) {
        const Stop& stop = stops_[i];
        const int earliest = stop.site >= 0 ? leaving.arrival(travel_.between(site, stop.site))
                                            : leaving.here_until();
        const int there = stop.is_fixed ? stop.start : std::max(stop.start, earliest);
        if (there > stop.start) shifts.push_back({stop.is_break ? -1 : stop.visit, there});
        if (stop.site >= 0) site = stop.site;
        leaving = after(leaving, stop, there);
    }
    return shifts;
}

StartRange allowed_starts(const DayVisit& what, const Opening& opening) {
    StartRange range{std::max(opening.earliest, what.window_start), opening.latest};
    if (what.hard_window) range.last = std::min(range.last, what.window_end);
    if (what.pinned_start >= 0) {
        range.first = std::max(range.first, what.pinned_start);
        range.last = std::min(range.last, what.pinned_start);
    }
    return range;
}

PairStart earliest_pair(StartRange first, StartRange second, Span gap) {
    if (first.empty() || second.empty()) return {};
    const int start = std::max(first.first, second.first - gap.end);
    const int other = std::max(second.first, start + gap.start);
    if (start > first.last || other > second.last || other > start + gap.end) return {};
    return {start, other};
}

StartRange beside_partner(const DayProblem& problem, const DayPlan& plan, int visit) {
    const int other = other_of_pair(problem, visit);
    if (other < 0 || !plan.visits[index(other)].placed()) return {0, never};
    const int fixed = plan.visits[index(other)].start;
    const bool is_second = problem.visits[index(visit)].partner >= 0;
    const Span gap = gap_of(problem.visits[index(is_second ? visit : other)]);
    return is_second ? StartRange{fixed + gap.start, fixed + gap.end}
                     : StartRange{fixed - gap.end, fixed - gap.start};
}

Span gap_of(const DayVisit& second) {
    return second.pairing == SecondVisit::together ? Span{0, 0}
                                                   : Span{second.gap_from, second.gap_to};
}

int other_of_pair(const DayProblem& problem, int visit) {
    const int partner = problem.visits[index(visit)].partner;
    if (partner >= 0) return partner;
    for (std::size_t v = 0; v < problem.visits.size(); ++v)
        if (problem.visits[v].partner == visit) return static_cast<int>(v);
    return -1;
}

} // namespace evenload
