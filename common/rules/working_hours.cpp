#include "common/rules/working_hours.h"

#include "common/rules/severity.h"

#include <algorithm>

namespace evenload {

std::optional<Breach> working_hours(const PlacedVisit& visit, const ProfessionalDay& day) {
    const Severity severity = severity_of("working_hours");
    const auto& shift = day.shift();
    if (!shift)
        return Breach{"working_hours", severity, "Does not work on " + short_text(day.day),
                      visit.minutes};
    const int inside = std::max(0, std::min(visit.end_minutes(), shift->end.minutes) -
                                       std::max(visit.start.minutes, shift->start.minutes));
    if (inside == visit.minutes) return std::nullopt;
    const int outside = visit.minutes - inside;
    return Breach{"working_hours", severity,
                  duration_text(outside) + " outside working hours " + to_text(shift->start) + "–" +
                      to_text(shift->end),
                  outside};
}

} // namespace evenload
