// save_view: gives an address of the program a name, for oneself or for the whole team. What the address shows is what
// whoever opens it may see; it holds codes and ids, never a name (SavedView). A commissioner saves reports only, and
// for oneself.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct SaveView {
    Id<Team> team_id;
    std::string name;
    std::string address;
    bool for_team = false;
};
BOOST_DESCRIBE_STRUCT(SaveView, (), (team_id, name, address, for_team))

Outcome perform(const SaveView& command, Transaction& transaction);

} // namespace evenload
