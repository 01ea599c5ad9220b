// A print pack: one case on one page of A4, with what must be known first, the plan of contact, the visits to come and
// the last contacts, open tasks, and lines to write on. For a day without a network and for whoever covers.
// Reads; changes nothing.
#pragma once

#include "common/base/civil_time.h"
#include "common/model/case.h"
#include "common/model/team.h"
#include "common/store/database.h"

#include <optional>
#include <string>
#include <vector>

namespace evenload {

// Which cases: one by its reference, else the open ones of an owner, else all open ones of the team.
struct PackChoice {
    std::string reference;
    Id<Professional> owner_id;
    bool unallocated = false; // … those without an owner
    bool shared = false;      // by another team: nobody else's cases are offered
};

inline constexpr int most_cases_in_a_pack = 200;

// Those that are on the page.
std::vector<Case> cases_of_pack(Database& database, const Team& team, const PackChoice& choice);

std::string case_pack_page(Database& database, const Team& team, const PackChoice& choice,
                           LocalTime now);

} // namespace evenload
