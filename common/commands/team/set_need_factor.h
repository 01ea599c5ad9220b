// set_need_factor: a team's word for how much more than its minutes a case asks for, or its end. Contact plans keep
// the percent that they were given.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct SetNeedFactor {
    Id<Team> team_id;
    Id<NeedFactor> need_factor_id; // none: a new one
    std::string name;
    int percent = 100; // 100–200
    bool retired = false;
};
BOOST_DESCRIBE_STRUCT(SetNeedFactor, (), (team_id, need_factor_id, name, percent, retired))

Outcome perform(const SetNeedFactor& command, Transaction& transaction);

} // namespace evenload
