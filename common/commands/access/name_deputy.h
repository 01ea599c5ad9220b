// name_deputy: one person acts for another from one day to another. A professional, supervisor or caseload manager
// names their own; who plans may name one for a professional, and an administrator for anybody but themselves. Rights
// that somebody has as a deputy are not passed on.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

inline constexpr int longest_deputy_days = 366;

struct NameDeputy {
    Id<User> user_id; // who is away
    Id<User> deputy_id;
    Date first_day;
    Date last_day;
};
BOOST_DESCRIBE_STRUCT(NameDeputy, (), (user_id, deputy_id, first_day, last_day))

Outcome perform(const NameDeputy& command, Transaction& transaction);

} // namespace evenload
