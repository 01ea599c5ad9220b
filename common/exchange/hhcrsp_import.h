// An HHCRSP instance as a team's day: organisation, team, professionals, patients with places and travel times,
// a waiting case with a contact plan for each, and that day's visits, unplaced. What the file does not say is
// left empty (names, addresses, NHS numbers), not invented: people are called what the file calls them.
#pragma once

#include "common/exchange/hhcrsp.h"
#include "common/store/transaction.h"

#include <string>

namespace evenload {

struct HhcrspImportOptions {
    std::string team_name;       // empty: the name in the file
    Date day;                    // of the visits; everybody works on its weekday
    TimeOfDay day_start{8 * 60}; // minute 0 of the file's windows
};

struct HhcrspImported {
    Id<Team> team_id;
    std::string team_name;
    int professionals = 0;
    int patients = 0;
    int visits = 0; // a two-person visit is two
};

// Writes as the program itself, in the caller's transaction, as one entry of the log. The team joins the
// organisation that is there, else one of its own name is made. Fault, and nothing is written, when the day
// would not end before midnight.
HhcrspImported import_hhcrsp(Database& database, const hhcrsp::Instance& instance,
                             const HhcrspImportOptions& options, Instant now);

} // namespace evenload
