// A caseload: the active cases allocated to a professional over a period. Its cases are those whose owner
// is the professional; this row is what is named, limited, shared and commented on.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;
struct Professional;

struct Caseload {
    Id<Caseload> id;
    int version = 0;
    Id<Team> team_id;
    Id<Professional> professional_id;
    std::string name;
    Date first_day;
    std::optional<Date> last_day;
    // What it was made for. Empty, 0 or none: no matter. Cases are chosen by these; a case does not leave by itself.
    Codes needs;
    Codes urgencies; // two_hour, two_day, routine
    Codes skills;    // … that its professional has and its cases ask for
    Codes equipment;
    std::string localities; // outward postcodes: "CO4 CO7"
    int most_minutes = 0;   // a week; 0: what the professional has available
    bool closed = false;
};
BOOST_DESCRIBE_STRUCT(Caseload, (),
                      (id, version, team_id, professional_id, name, first_day, last_day, needs,
                       urgencies, skills, equipment, localities, most_minutes, closed))

} // namespace evenload
