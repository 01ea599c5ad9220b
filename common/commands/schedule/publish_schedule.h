// publish_schedule: the draft of a period becomes what everybody goes by, once, for some professionals or all.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct ScheduledProfessional {
    Id<Professional> professional_id;
};
BOOST_DESCRIBE_STRUCT(ScheduledProfessional, (), (professional_id))

struct PublishSchedule {
    Id<Team> team_id;
    Date first_day;
    Date last_day;                                       // included
    std::vector<ScheduledProfessional> professional_ids; // empty: all of the team
};
BOOST_DESCRIBE_STRUCT(PublishSchedule, (), (team_id, first_day, last_day, professional_ids))

Outcome perform(const PublishSchedule& command, Transaction& transaction);

} // namespace evenload
