// lift_restriction: everybody of the team sees the record again. Only those who see it now may lift it.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct LiftRestriction {
    Id<Restriction> restriction_id;
    std::string reason; // asked for
};
BOOST_DESCRIBE_STRUCT(LiftRestriction, (), (restriction_id, reason))

Outcome perform(const LiftRestriction& command, Transaction& transaction);

} // namespace evenload
