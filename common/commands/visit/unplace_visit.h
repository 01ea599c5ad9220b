// unplace_visit: a visit keeps its day and loses its professional and time; it is then among the unplaced.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct UnplaceVisit {
    Id<Contact> contact_id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(UnplaceVisit, (), (contact_id, reason))

Outcome perform(const UnplaceVisit& command, Transaction& transaction);

} // namespace evenload
