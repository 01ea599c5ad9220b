// The period and the people that a command about contact schedules names: publishing, withdrawing, discarding.
#pragma once

#include "common/commands/guards.h"

#include <set>
#include <string>
#include <vector>

namespace evenload {

struct ScheduledProfessional {
    Id<Professional> professional_id;
};
BOOST_DESCRIBE_STRUCT(ScheduledProfessional, (), (professional_id))

// What the commands have in common; the references live as long as the command.
struct SchedulePeriod {
    const Id<Team>& team_id;
    Date first_day;
    Date last_day;                                              // included
    const std::vector<ScheduledProfessional>& professional_ids; // empty: all of the team
};

// team_in_reach, period, record_exists
Guard period_makes_sense(Transaction& transaction, const SchedulePeriod& period, const char* verb);

// Those whose schedules it is about; by id.
std::vector<Professional> professionals_of(Transaction& transaction, const SchedulePeriod& period);

// Every contact that is, or was told to be, in the period with one of these people; by day and id.
std::vector<Contact> contacts_of(Transaction& transaction, const SchedulePeriod& period,
                                 const std::vector<Professional>& professionals);

// The schedule that a notice about these days points to: the one of exactly the period, else one that holds it.
std::optional<ContactSchedule> schedule_of(Transaction& transaction, const SchedulePeriod& period,
                                           const Id<Professional>& professional_id);

// "Mon 23 Nov", "Mon 23 Nov to Sun 29 Nov"
std::string period_words(const SchedulePeriod& period);

} // namespace evenload
