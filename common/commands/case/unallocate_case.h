// unallocate_case: a case goes back to those that wait for an owner.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct UnallocateCase {
    Id<Case> case_id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(UnallocateCase, (), (case_id, reason))

Outcome perform(const UnallocateCase& command, Transaction& transaction);

} // namespace evenload
