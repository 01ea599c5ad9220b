// discard_draft: planned visits of a period return to what was published: person, day and time; what was never
// published is unplaced. Visits that have begun or are over stay. Where the published professional cannot give a visit
// any more it is unplaced instead, and counted.
#pragma once

#include "common/base/outcome.h"
#include "common/commands/schedule/schedule_period.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct DiscardDraft {
    Id<Team> team_id;
    Date first_day;
    Date last_day;                                       // included
    std::vector<ScheduledProfessional> professional_ids; // empty: all of the team
};
BOOST_DESCRIBE_STRUCT(DiscardDraft, (), (team_id, first_day, last_day, professional_ids))

Outcome perform(const DiscardDraft& command, Transaction& transaction);

} // namespace evenload
