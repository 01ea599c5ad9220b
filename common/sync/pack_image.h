// What one professional carries for working without a network: their own visits of the next days, and of those patients
// what is needed at the door. Never the team's caseload. An image as a replica is opened from, but of a scope of its own,
// so that it is never continued by changes: online, a whole image takes its place.
#pragma once

#include "common/store/database.h"
#include "common/sync/scope.h"

#include <cstddef>
#include <string>
#include <vector>

namespace evenload {

struct Professional;
struct Team;

struct PackRequest {
    Id<User> user_id;
    Id<Professional> professional_id;
    Id<Team> team_id;
    Date first_day;
    int days = 3; // from first_day on; 1 or more
    Scope scope;  // of which it is a part: what the person may not see is not carried either
};

struct PackImage {
    std::vector<std::byte> bytes;
    std::vector<std::string> case_ids; // whose files are in it, in order
};

PackImage pack_image(Database& database, const PackRequest& request);

} // namespace evenload
