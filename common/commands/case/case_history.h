// The status history of a case: one line for each change of status or owner, with who, when and why.
#pragma once

#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

// Writes the case and its line; `from` is the status before, none when the case is new.
void write_status(Transaction& transaction, Case& care, std::optional<CaseStatus> from,
                  const std::string& reason);

// Nobody is asked to take the case over any more, and it is new to nobody.
void settle_handover(Case& care);

} // namespace evenload
