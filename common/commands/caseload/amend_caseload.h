// amend_caseload: its name, period and what it is for, field by field. Whose it is does not change: cases move by
// move_case and allocate_cases.
#pragma once

#include "common/commands/amendment.h"
#include "common/model/records.h"

namespace evenload {

struct AmendCaseload {
    Id<Caseload> caseload_id;
    std::vector<FieldAmendment> fields;
};
BOOST_DESCRIBE_STRUCT(AmendCaseload, (), (caseload_id, fields))

Outcome perform(const AmendCaseload& command, Transaction& transaction);

} // namespace evenload
