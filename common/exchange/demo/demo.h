// A believable community team around Colchester, invented from a seed: the same seed and day give the same
// rows for ever. People, addresses and NHS numbers (999 range) are made up; nobody real is in it.
// Not for tests of rules: those make tiny worlds of their own (tests/support/world.h).
#pragma once

#include "common/base/civil_time.h"
#include "common/store/database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace evenload {

enum class DemoSize {
    team, // 12 professionals, 260 patients, 300 cases, six weeks of contacts
    large // 100 professionals, 10,000 cases, 100,000 contacts
};

struct DemoOptions {
    DemoSize size = DemoSize::team;
    std::uint64_t seed = 1;
    LocalTime now; // visits that ended an hour before are recorded, except a few
    Instant stamp; // the same moment in UTC, for the log
};

// Someone who can sign in to the demo, for the caller to give a password to.
struct DemoUser {
    std::string user_id;
    std::string sign_in_name;
    std::string name;
    std::string role_text; // "caseload manager"
    bool kiosk = false;
};

struct DemoResult {
    std::vector<DemoUser> users;
    int professionals = 0;
    int patients = 0;
    int cases = 0;
    int contacts = 0;
};

// Fills an empty database, inside the caller's transaction, as one entry of the log.
// Fault when there is an organisation already: a demo is never mixed with real rows.
DemoResult load_demo(Database& database, const DemoOptions& options);

} // namespace evenload
