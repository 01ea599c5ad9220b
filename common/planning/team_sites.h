// The places of a team as numbers, and the minutes between them for each way of travelling. Travel itself is
// the rule common/rules/travel.h; this only asks it once for every pair.
#pragma once

#include "common/planning/day_problem.h"
#include "common/rules/travel.h"
#include "common/store/database.h"

#include <map>
#include <vector>

namespace evenload {

class TeamSites {
public:
    TeamSites(Database& database, Id<Team> team_id)
        : database_(database)
        , team_id_(std::move(team_id)) {}

    int
    index_of(const Stop& stop); // a stop that is nowhere is a site of its own, next to everything
    int table_of(TravelMode mode);
    std::vector<TravelTable> tables() const; // of all sites and modes asked for; at least one

private:
    Database& database_;
    Id<Team> team_id_;
    std::vector<Stop> stops_;
    std::map<std::pair<std::optional<int>, std::optional<Place>>, int> indexes_;
    std::vector<TravelMode> modes_;
};

} // namespace evenload
