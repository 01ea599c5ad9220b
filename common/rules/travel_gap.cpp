#include "common/rules/travel_gap.h"

#include "common/rules/severity.h"

namespace evenload {
namespace {

std::optional<Breach> lacking(int needed, int there, const std::string& leg) {
    if (needed <= there) return std::nullopt;
    return Breach{"travel_gap", severity_of("travel_gap"),
                  "Travel takes " + duration_text(needed) + " " + leg + ", there are " +
                      duration_text(there),
                  needed - there};
}

} // namespace

std::optional<Breach> travel_gap_before(const PlacedVisit& visit, const ProfessionalDay& day) {
    const PlacedVisit* before = nullptr;
    for (const PlacedVisit& other : day.visits) {
        if (other.contact_id == visit.contact_id || other.end_minutes() > visit.start.minutes)
            continue;
        if (!before || other.end_minutes() > before->end_minutes()) before = &other;
    }
    if (before)
        return lacking(day.minutes_between(before->stop, visit.stop),
                       visit.start.minutes - before->end_minutes(),
                       "from the " + to_text(before->start) + " visit");
    const auto& shift = day.shift();
    if (!shift || visit.start < shift->start) return std::nullopt; // working_hours says so
    return lacking(day.minutes_between(day.base, visit.stop),
                   visit.start.minutes - shift->start.minutes, "from base");
}

std::optional<Breach> travel_gap_after(const PlacedVisit& visit, const ProfessionalDay& day) {
    const PlacedVisit* after = nullptr;
    for (const PlacedVisit& other : day.visits) {
        if (other.contact_id == visit.contact_id || other.start.minutes < visit.end_minutes())
            continue;
        if (!after || other.start < after->start) after = &other;
    }
    if (after)
        return lacking(day.minutes_between(visit.stop, after->stop),
                       after->start.minutes - visit.end_minutes(),
                       "to the " + to_text(after->start) + " visit");
    const auto& shift = day.shift();
    if (!shift || visit.end_minutes() > shift->end.minutes) return std::nullopt;
    return lacking(day.minutes_between(visit.stop, day.base),
                   shift->end.minutes - visit.end_minutes(), "back to base");
}

} // namespace evenload
