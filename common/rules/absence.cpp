#include "common/rules/absence.h"

#include "common/rules/severity.h"

#include <algorithm>

namespace evenload {
namespace {

int minutes_away(const Absence& absence, Date day, TimeOfDay start, int minutes) {
    if (day < absence.first_day || absence.last_day < day) return 0;
    const int from = absence.start ? absence.start->minutes : 0;
    const int until = absence.end ? absence.end->minutes : 48 * 60;
    return std::max(0, std::min(start.minutes + minutes, until) - std::max(start.minutes, from));
}

std::string hours_text(const Absence& absence) {
    if (!absence.start && !absence.end) return "";
    if (!absence.end) return " from " + to_text(*absence.start);
    if (!absence.start) return " until " + to_text(*absence.end);
    return " from " + to_text(*absence.start) + " to " + to_text(*absence.end);
}

} // namespace

bool is_away(const Absence& absence, Date day, TimeOfDay start, int minutes) {
    return minutes_away(absence, day, start, minutes) > 0;
}

std::optional<Breach> absence(const PlacedVisit& visit, const ProfessionalDay& day) {
    for (const Absence& away : day.absences) {
        const int minutes = minutes_away(away, day.day, visit.start, visit.minutes);
        if (minutes > 0)
            return Breach{"absence", severity_of("absence"),
                          "Is away on " + short_text(day.day) + hours_text(away), minutes};
    }
    return std::nullopt;
}

} // namespace evenload
