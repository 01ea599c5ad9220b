#include "common/rules/running_late.h"

#include "common/rules/severity.h"
#include "common/rules/time_window.h"
#include "common/rules/working_hours.h"

#include <algorithm>

namespace evenload {

std::vector<ExpectedVisit> expected_day(const ProfessionalDay& day, const Id<Contact>& from,
                                        TimeOfDay start) {
    std::vector<ExpectedVisit> expected;
    const PlacedVisit* before = nullptr;
    for (const PlacedVisit& visit : day.visits) {
        if (!before && visit.contact_id != from) continue;
        int begins = start.minutes;
        if (before) {
            const int free_at = expected.back().start.minutes + before->minutes +
                                day.minutes_between(before->stop, visit.stop);
            begins = std::max(visit.start.minutes, free_at);
        }
        expected.push_back(
            {visit.contact_id, TimeOfDay{begins}, std::max(0, begins - visit.start.minutes)});
        before = &visit;
    }
    return expected;
}

std::vector<Breach> breaks_by_lateness(const Contact& contact, const ExpectedVisit& expected,
                                       const ProfessionalDay& day) {
    std::vector<Breach> breaches;
    if (auto breach = time_window(contact, expected.start)) breaches.push_back(std::move(*breach));
    const PlacedVisit late{contact.id, expected.start, contact.planned_minutes, {}};
    if (auto breach = working_hours(late, day)) breaches.push_back(std::move(*breach));
    sort_by_precedence(breaches);
    return breaches;
}

} // namespace evenload
