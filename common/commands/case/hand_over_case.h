// hand_over_case: another professional is asked to take a case over. The owner stays until they have answered
// (answer_handover.h), so that a case is never between two people. A second question replaces the first.
// Source: product.md, "What the best systems do": owner stays until the receiver accepts.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct HandOverCase {
    Id<Case> case_id;
    Id<Professional> professional_id; // who is asked
    std::string note;                 // what the receiver must know
};
BOOST_DESCRIBE_STRUCT(HandOverCase, (), (case_id, professional_id, note))

Outcome perform(const HandOverCase& command, Transaction& transaction);

} // namespace evenload
