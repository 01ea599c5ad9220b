// What must hold of what was said when a case was opened, whether it is new or amended.
#pragma once

#include "common/commands/guards.h"

namespace evenload {

// received (a day since 1990, a time of the day, not in the future), reason_of_case (there is one).
Guard case_in_order(const Transaction& transaction, const Case& care);

} // namespace evenload
