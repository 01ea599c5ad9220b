#include "common/planning/miss.h"

#include "common/base/civil_time.h"
#include "common/model/contact.h"
#include "common/planning/prepared_day.h"
#include "common/rules/severity.h"
#include "common/rules/time_window.h"

#include <algorithm>

namespace evenload {
namespace {

// The hours in which the visit may start, whoever gives it.
StartRange wanted_starts(const DayVisit& visit, StartRange beside) {
    StartRange range{std::max(visit.window_start, beside.first), beside.last};
    if (visit.hard_window) range.last = std::min(range.last, visit.window_end);
    if (visit.pinned_start >= 0) range = {visit.pinned_start, visit.pinned_start};
    return range;
}

Miss miss_at(const Opening& opening, int start, StartRange wanted) {
    Miss miss{opening, start};
    miss.late = std::max(0, start - wanted.last);
    miss.early = std::max(0, wanted.first - start);
    miss.short_by = std::max(0, start - opening.latest);
    return miss;
}

Situation situation_of(const DayVisit& visit) {
    return {visit.time_critical, visit.partner >= 0};
}

std::string at_time(int minutes) {
    return to_text(TimeOfDay{minutes});
}

Breach outside_window(const DayVisit& visit, const Miss& miss, StartRange beside) {
    const bool partner =
        miss.late > 0 ? beside.last < visit.window_end : beside.first > visit.window_start;
    if (partner || visit.pinned_start >= 0)
        return {"double_up", severity_of("double_up", situation_of(visit)),
                duration_text(miss.late + miss.early) + (miss.late > 0
                                                             ? " too late for the other half"
                                                             : " too early for the other half"),
                miss.late + miss.early};
    Contact contact;
    // A window that ended before now has no beginning left (DayRequest::not_before).
    if (visit.window_start <= visit.window_end)
        contact.window_start = TimeOfDay{visit.window_start};
    contact.window_end = TimeOfDay{visit.window_end};
    contact.time_critical = visit.time_critical;
    if (auto breach = time_window(contact, TimeOfDay{miss.start})) return *breach;
    return {"time_window", severity_of("time_window", situation_of(visit)), "Outside the window",
            0};
}

Breach too_short(const DayVisit& visit, const DayPerson& person, const Miss& miss) {
    const int shift_end = person.latest_back();
    if (!miss.opening.until_shift_ends)
        return {"travel_gap", severity_of("travel_gap", situation_of(visit)),
                duration_text(miss.short_by) + " short before " + at_time(miss.opening.next_start),
                miss.short_by};
    const int over = miss.start + visit.minutes - shift_end;
    if (over > 0)
        return {"working_hours", severity_of("working_hours", situation_of(visit)),
                "Finishes at " + at_time(shift_end) + ", " + duration_text(over) + " too early",
                over};
    return {"travel_gap", severity_of("travel_gap", situation_of(visit)),
            "Would be back " + duration_text(miss.short_by) + " after finishing at " +
                at_time(shift_end),
            miss.short_by};
}

} // namespace

std::optional<Miss> nearest_miss(const DayVisit& visit, const std::vector<Opening>& openings,
                                 StartRange beside) {
    const StartRange wanted = wanted_starts(visit, beside);
    std::optional<Miss> nearest;
    const auto offer = [&nearest](const Miss& miss) {
        const auto rank = [](const Miss& m) {
            return std::tuple(m.total(), m.opening.travel_change, m.opening.position);
        };
        if (!nearest || rank(miss) < rank(*nearest)) nearest = miss;
    };
    for (const Opening& opening : openings) {
        offer(miss_at(opening, std::max(opening.earliest, wanted.first), wanted));
        // Before the window, while there is still time before what follows.
        if (opening.earliest <= opening.latest && opening.latest < wanted.first)
            offer(miss_at(opening, opening.latest, wanted));
    }
    return nearest;
}

Breach breach_of(const DayVisit& visit, const DayPerson& person, const Miss& miss,
                 StartRange beside) {
    if (miss.late > 0 || miss.early > 0) return outside_window(visit, miss, beside);
    return too_short(visit, person, miss);
}

} // namespace evenload
