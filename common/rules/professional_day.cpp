#include "common/rules/professional_day.h"

#include <algorithm>

namespace evenload {

int ProfessionalDay::minutes_between(const Stop& from, const Stop& to) const {
    static const TravelMatrix none;
    return travel_minutes(from, to, professional.travel_mode, travel ? *travel : none).value_or(0);
}

void add_visit(std::vector<PlacedVisit>& visits, PlacedVisit visit) {
    const auto place = std::upper_bound(
        visits.begin(), visits.end(), visit,
        [](const PlacedVisit& a, const PlacedVisit& b) { return a.start < b.start; });
    visits.insert(place, std::move(visit));
}

void remove_visit(std::vector<PlacedVisit>& visits, const Id<Contact>& contact_id) {
    std::erase_if(visits, [&](const PlacedVisit& visit) { return visit.contact_id == contact_id; });
}

} // namespace evenload
