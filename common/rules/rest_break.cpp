#include "common/rules/rest_break.h"

#include "common/rules/severity.h"

#include <algorithm>

namespace evenload {
namespace {

// A break fits between two stops when travel and break fit; it is taken on arrival, at or after due.
std::optional<TimeOfDay> break_among(const std::vector<PlacedVisit>& visits,
                                     const ProfessionalDay& day) {
    const Shift& shift = *day.shift();
    const int length = day.professional.break_minutes;
    const int due =
        std::max(shift.start.minutes,
                 day.professional.break_start ? day.professional.break_start->minutes : 0);
    Stop here = day.base;
    int free_from = shift.start.minutes;
    for (const PlacedVisit& visit : visits) {
        const int start = std::max(free_from + day.minutes_between(here, visit.stop), due);
        if (start + length <= visit.start.minutes) return TimeOfDay{start};
        free_from = std::max(free_from, visit.end_minutes());
        here = visit.stop;
    }
    const int start = std::max(free_from + day.minutes_between(here, day.base), due);
    if (start + length <= shift.end.minutes) return TimeOfDay{start};
    return std::nullopt;
}

} // namespace

bool has_break(const ProfessionalDay& day) {
    return day.professional.break_minutes > 0 && day.shift().has_value();
}

std::optional<TimeOfDay> break_start(const ProfessionalDay& day) {
    return has_break(day) ? break_among(day.visits, day) : std::nullopt;
}

std::optional<Breach> rest_break(const PlacedVisit& visit, const ProfessionalDay& day) {
    if (!has_break(day)) return std::nullopt;
    std::vector<PlacedVisit> visits = day.visits;
    remove_visit(visits, visit.contact_id);
    const bool room_without = break_among(visits, day).has_value();
    add_visit(visits, visit);
    if (!room_without || break_among(visits, day)) return std::nullopt;
    return no_break(day);
}

Breach no_break(const ProfessionalDay& day) {
    const int minutes = day.professional.break_minutes;
    return {"rest_break", severity_of("rest_break"),
            "Leaves no room for the " + duration_text(minutes) + " break", minutes};
}

} // namespace evenload
