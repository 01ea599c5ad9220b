// One row of a team's travel matrix: minutes from one site to every site, in the order of sites. A team
// has a matrix only when someone measured or imported one; else travel is estimated from places.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;

struct TravelRow {
    Id<TravelRow> id;
    int version = 0;
    Id<Team> team_id;
    int site = 0;        // Team::base_site, Professional::site and Patient::site point here
    std::string minutes; // "0 17 33 …", one whole number per site
};
BOOST_DESCRIBE_STRUCT(TravelRow, (), (id, version, team_id, site, minutes))

} // namespace evenload
