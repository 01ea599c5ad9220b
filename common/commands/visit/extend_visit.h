// extend_visit: a visit takes longer than it was planned, also one that has started. Nothing is moved for it: whom it
// makes late is said, and of today their expected times are kept. Planning again is somebody's decision.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct ExtendVisit {
    Id<Contact> contact_id;
    int planned_minutes = 0; // all of it; shorter than before is allowed
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ExtendVisit, (), (contact_id, planned_minutes, reason))

Outcome perform(const ExtendVisit& command, Transaction& transaction);

} // namespace evenload
