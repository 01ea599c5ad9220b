// One day's timetable as tables, a page of paper for each professional, with what must be known at the door.
// Reads; changes nothing.
#pragma once

#include "common/base/civil_time.h"
#include "common/model/professional.h"
#include "common/model/team.h"
#include "common/store/database.h"

#include <string>

namespace evenload {

struct PrintChoice {
    Date day;
    Id<Professional> professional_id; // none: everyone, and what is not placed
};

std::string print_page(Database& database, const Team& team, const PrintChoice& choice,
                       LocalTime now);

} // namespace evenload
