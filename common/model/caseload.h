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
    bool closed = false;
};
BOOST_DESCRIBE_STRUCT(Caseload, (), (id, version, team_id, professional_id, name, first_day, last_day,
                                     closed))

} // namespace evenload
