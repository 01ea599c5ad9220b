// withdraw_schedule: what was published of a period is a draft again: nobody goes by it any more. The visits stay where
// the draft has them. Days that are over and visits that have begun are past withdrawing. Each affected professional
// is told once, with the reason.
#pragma once

#include "common/base/outcome.h"
#include "common/commands/schedule/schedule_period.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct WithdrawSchedule {
    Id<Team> team_id;
    Date first_day;
    Date last_day;                                       // included
    std::vector<ScheduledProfessional> professional_ids; // empty: all of the team
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(WithdrawSchedule, (),
                      (team_id, first_day, last_day, professional_ids, reason))

Outcome perform(const WithdrawSchedule& command, Transaction& transaction);

} // namespace evenload
