// amend_case: what was said when the case was opened changes, field by field. Its status, owner and closure
// have commands of their own.
#pragma once

#include "common/commands/amendment.h"
#include "common/model/records.h"

namespace evenload {

struct AmendCase {
    Id<Case> case_id;
    std::vector<FieldAmendment> fields;
};
BOOST_DESCRIBE_STRUCT(AmendCase, (), (case_id, fields))

Outcome perform(const AmendCase& command, Transaction& transaction);

} // namespace evenload
