// end_emergency_access: who opened a restricted record needs it no longer, or somebody responsible takes it back.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct EndEmergencyAccess {
    Id<EmergencyAccess> emergency_access_id;
};
BOOST_DESCRIBE_STRUCT(EndEmergencyAccess, (), (emergency_access_id))

Outcome perform(const EndEmergencyAccess& command, Transaction& transaction);

} // namespace evenload
