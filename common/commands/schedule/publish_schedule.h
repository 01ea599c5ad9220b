// publish_schedule: the draft of a period becomes what everybody goes by, once, for some professionals or all. Each of
// them for whom something is new is told once, by counts and without a patient's name.
#pragma once

#include "common/base/outcome.h"
#include "common/commands/schedule/schedule_period.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct PublishSchedule {
    Id<Team> team_id;
    Date first_day;
    Date last_day;                                       // included
    std::vector<ScheduledProfessional> professional_ids; // empty: all of the team
};
BOOST_DESCRIBE_STRUCT(PublishSchedule, (), (team_id, first_day, last_day, professional_ids))

Outcome perform(const PublishSchedule& command, Transaction& transaction);

} // namespace evenload
