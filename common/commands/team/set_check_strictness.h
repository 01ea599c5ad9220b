// set_check_strictness: how strictly the team applies one check: block, ask for a reason, or warn.
// Source: product.md, "Checks are configurable". What always blocks is not in the list (rules/check_settings.h).
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct SetCheckStrictness {
    Id<Team> team_id;
    std::string rule; // "travel_gap"
    CheckStrictness strictness = CheckStrictness::ask_reason;
};
BOOST_DESCRIBE_STRUCT(SetCheckStrictness, (), (team_id, rule, strictness))

Outcome perform(const SetCheckStrictness& command, Transaction& transaction);

} // namespace evenload
