// reopen_case: a closed case waits for an owner again, a rejected one is a referral again. Whoever owned it
// before is in the status history; the case comes back where everybody looks first, among the unallocated.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct ReopenCase {
    Id<Case> case_id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReopenCase, (), (case_id, reason))

Outcome perform(const ReopenCase& command, Transaction& transaction);

} // namespace evenload
