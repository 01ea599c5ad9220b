// Who sits at the page, what they may see and change, and what other teams share with them: the server's account of
// the session, as a plain struct.
#pragma once

#include "common/store/transaction.h"

#include <set>
#include <string>

#include <nlohmann/json_fwd.hpp>

namespace evenload {

// Who sits here, as the server said at /api/session.
struct Sitting {
    Actor actor;
    std::string user_name;
    Id<Team> team_id;
    std::string role_text;               // "caseload manager"
    std::set<std::string> seen_unit_ids; // those that the actor may change are among them
    std::string scope;                   // that this was the account of; empty: not said
};

// Throws what nlohmann says of a missing member; a Fault for a role that this page does not know.
Sitting sitting_from(const nlohmann::json& object);

} // namespace evenload
