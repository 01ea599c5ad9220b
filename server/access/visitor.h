// Who asks: a user's standing (common/sync/standing.h) in the session that they ask by.
#pragma once

#include "common/sync/standing.h"

#include <optional>
#include <string>
#include <vector>

namespace evenload {

struct Visitor : Standing {
    std::string session; // names the session in the hub; opens nothing
    Instant last_seen_at;
    Instant ends_at; // of the session; none for a wall screen

    bool has_role(const std::vector<Role>& roles) const; // themselves or as a deputy
};

// Nothing when the user is missing or not active.
std::optional<Visitor> visitor_of(Database& database, const Id<User>& user_id, Instant now);

std::string role_text(Role role); // "caseload manager"

} // namespace evenload
