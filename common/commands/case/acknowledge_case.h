// acknowledge_case: the owner has seen a case that somebody else gave them. Until then it is new to them, which
// is not the same as theirs.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct AcknowledgeCase {
    Id<Case> case_id;
};
BOOST_DESCRIBE_STRUCT(AcknowledgeCase, (), (case_id))

Outcome perform(const AcknowledgeCase& command, Transaction& transaction);

} // namespace evenload
