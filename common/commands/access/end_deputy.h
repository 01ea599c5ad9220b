// end_deputy: a deputy acts no longer, before the last day. Either of the two ends it, or who plans.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct EndDeputy {
    Id<Deputy> deputy_id;
};
BOOST_DESCRIBE_STRUCT(EndDeputy, (), (deputy_id))

Outcome perform(const EndDeputy& command, Transaction& transaction);

} // namespace evenload
