// When the rest of a professional's day will begin after one visit of it turned out later or longer. Of today it is
// written beside the visits (Contact::expected_start), for the office and the wall to see; no visit moves.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

// `from` is stored and begins at `start`. Each visit after it that becomes late, and what that breaks, is a warning
// of rule running_late, by name: nobody waits without the office knowing.
void expect_from(Transaction& transaction, const Contact& from, TimeOfDay start, Outcome& outcome);

} // namespace evenload
