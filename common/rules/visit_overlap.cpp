#include "common/rules/visit_overlap.h"

#include "common/rules/severity.h"

#include <algorithm>

namespace evenload {

std::optional<Breach> visit_overlap(const PlacedVisit& visit, const ProfessionalDay& day) {
    for (const PlacedVisit& other : day.visits) {
        if (other.contact_id == visit.contact_id) continue;
        const int shared = std::min(visit.end_minutes(), other.end_minutes()) -
                           std::max(visit.start.minutes, other.start.minutes);
        if (shared > 0)
            return Breach{"visit_overlap", severity_of("visit_overlap"),
                          "Overlaps the " + to_text(other.start) + " visit by " +
                              duration_text(shared),
                          shared};
    }
    return std::nullopt;
}

} // namespace evenload
