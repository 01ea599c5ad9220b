// pin_visit: the planner shall leave a placed visit where it is, or may move it again.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct PinVisit {
    Id<Contact> contact_id;
    bool pinned = true;
};
BOOST_DESCRIBE_STRUCT(PinVisit, (), (contact_id, pinned))

Outcome perform(const PinVisit& command, Transaction& transaction);

} // namespace evenload
