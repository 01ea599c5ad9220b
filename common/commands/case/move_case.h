// move_case: a case goes to a professional, also for the first time, or to nobody.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct MoveCase {
    Id<Case> case_id;
    Id<Professional> professional_id; // none: to nobody
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(MoveCase, (), (case_id, professional_id, reason))

Outcome perform(const MoveCase& command, Transaction& transaction);

} // namespace evenload
