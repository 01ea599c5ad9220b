// set_shared_equipment: how many pieces of something the team has to lend for a day; none is 0.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct SetSharedEquipment {
    Id<Team> team_id;
    std::string code;
    int pieces = 1;
};
BOOST_DESCRIBE_STRUCT(SetSharedEquipment, (), (team_id, code, pieces))

Outcome perform(const SetSharedEquipment& command, Transaction& transaction);

} // namespace evenload
