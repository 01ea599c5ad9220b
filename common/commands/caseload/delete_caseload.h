// delete_caseload: its open cases return to those that wait without an owner, its shares end, and it is closed. No
// row goes: undoing it gives the cases back.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct DeleteCaseload {
    Id<Caseload> caseload_id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DeleteCaseload, (), (caseload_id, reason))

Outcome perform(const DeleteCaseload& command, Transaction& transaction);

} // namespace evenload
