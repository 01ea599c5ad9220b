// How long it takes to get from one place to another: measured, when the team has a travel matrix, else
// estimated from the distance. Never a route and never live traffic.
#pragma once

#include "common/model/patient.h"
#include "common/model/professional.h"
#include "common/model/team.h"
#include "common/model/travel_row.h"

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace evenload {

// Where someone is: a row of the team's matrix, a place on the ground, both or neither.
struct Stop {
    std::optional<int> site;
    std::optional<Place> place;
    bool known() const { return site || place; }
};

Stop stop_of(const Patient& patient);
// Where the professional's day starts and ends: their own base, else the team's.
Stop base_of(const Professional& professional, const Team& team);

// The rows of a team's matrix that are needed; empty when the team has none.
class TravelMatrix {
public:
    // A row that is not whole numbers is left out; its travel is then estimated.
    void add(const TravelRow& row);
    bool empty() const { return rows_.empty(); }
    std::optional<int> minutes(int from_site, int to_site) const;

private:
    std::unordered_map<int, std::vector<int>> rows_; // looked up, never walked
};

// Minutes from door to door. By the matrix where both are sites of it, else estimated where both places are
// known, else none: the rules then ask for no travel time, they do not invent one.
std::optional<int> travel_minutes(const Stop& from, const Stop& to, TravelMode mode,
                                  const TravelMatrix& matrix);

// The estimate: road distance = 1.4 × straight line (circuity of English roads: Ballou, Rahardja and Sakai,
// Transportation Research A 36, 2002). By car 60 km/h and 5 minutes for setting off, slow streets and parking:
// road minutes between 2,100 home care addresses in eleven Italian areas (the Italian HHCRSP instances) fit
// 5.9 + 1.34 per km of straight line in the median area, 5 + 1.4 here. By bicycle 15 km/h and 2 minutes,
// on foot 4.8 km/h (Transport for London, PTAL methodology, 2010). Rounded up; 0 at the same place.
int estimated_minutes(int distance_metres, TravelMode mode);

} // namespace evenload
