// Which cases a caseload has: the open ones that its professional owns, while the caseload is neither closed nor
// over. The one place where this is said; commands, shares and screens ask here.
#pragma once

#include "common/commands/guards.h"

#include <vector>

namespace evenload {

// From its first mention until the end of its last day: what is given for next week is in it today.
bool is_current(const Caseload& caseload, Date today);

// In the order of their ids; none for a caseload that is not current.
std::vector<Id<Case>> cases_of(Database& database, const Caseload& caseload, Date today);

// What create_caseload and amend_caseload leave must hold: named, its period in order, its criteria known words, and
// no other caseload of the professional in the period.
Guard caseload_in_order(Transaction& transaction, const Caseload& caseload);
// The same from data; `others` are the professional's caseloads that were not deleted, itself perhaps among them.
Guard caseload_in_order(const Caseload& caseload, const std::vector<Caseload>& others);

// caseload_open
Guard caseload_open(const Caseload& caseload);

} // namespace evenload
