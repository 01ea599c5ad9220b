// close_case: a case ends, with a reason and an outcome; its visits to come are cancelled.
// Source: C22 E1.4, "closing asks a reason and outcome and offers reopening".
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct CloseCase {
    Id<Case> case_id;
    std::string closure_reason;
    std::string outcome;
};
BOOST_DESCRIBE_STRUCT(CloseCase, (), (case_id, closure_reason, outcome))

Outcome perform(const CloseCase& command, Transaction& transaction);

} // namespace evenload
