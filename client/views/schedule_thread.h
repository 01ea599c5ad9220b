// The comments on a schedule, of one professional or of the whole team, as the timetable shows them: those of the
// schedule that the day or the days shown are in. Without one, the first comment makes a draft of them.
#pragma once

#include "client/views/comments_view.h"

#include <string>

namespace evenload {

struct ContactSchedule;

struct ScheduleThread {
    bool found = false;               // the professional or the team is there
    Id<ContactSchedule> schedule_id;  // none: not written yet
    Id<Professional> professional_id; // none: of the whole team
    Id<Team> team_id;
    Date first_day;
    Date last_day;
    std::string title;  // "Schedule of Beth Lindqvist", "Schedule of the whole team"
    std::string period; // "Mon 23 Nov to Sun 29 Nov · published"
    ThreadView thread;
    std::optional<std::string> why_not_comment;
};

ScheduleThread schedule_thread(Database& database, const Viewpoint& viewpoint,
                               const Id<Professional>& professional_id, Date day);

// Of the whole team, over the days from the first to the last one shown.
struct ShownDays {
    Date first;
    Date last;
};
ScheduleThread team_schedule_thread(Database& database, const Viewpoint& viewpoint,
                                    const ShownDays& days);

// Unread comments in the threads of the schedules that all of these days are in.
struct ScheduleUnread {
    int of_team = 0;
    std::unordered_map<std::string, int> of_professionals; // by id
};
ScheduleUnread unread_of_schedules(Database& database, const Viewpoint& viewpoint,
                                   const UnreadCounts& unread, const ShownDays& days);

} // namespace evenload
