// A pathway template: a standard contact plan that a case can be given.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;

struct PathwayTemplate {
    Id<PathwayTemplate> id;
    int version = 0;
    Id<Team> team_id;
    std::string name; // "Venous leg ulcer"
    int edition = 1;
    std::string services;
    int visits = 1;
    int period_days = 7;
    int weeks = 12; // how long the pathway runs
    int minutes = 30;
    int staff = 1;
    Codes skills;
    Codes equipment;
    bool retired = false;
};
BOOST_DESCRIBE_STRUCT(PathwayTemplate, (), (id, version, team_id, name, edition, services, visits,
                                            period_days, weeks, minutes, staff, skills, equipment,
                                            retired))

} // namespace evenload
