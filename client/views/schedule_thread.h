// The comments on one professional's schedule, as the timetable of a day shows them: those of the schedule that the
// day is in. Without one, the first comment makes a draft of the day.
#pragma once

#include "client/views/comments_view.h"

#include <string>

namespace evenload {

struct ContactSchedule;

struct ScheduleThread {
    bool found = false;              // the professional is there
    Id<ContactSchedule> schedule_id; // none: not written yet
    Id<Professional> professional_id;
    Date first_day;
    Date last_day;
    std::string title;  // "Schedule of Beth Lindqvist"
    std::string period; // "Mon 23 Nov to Sun 29 Nov · published"
    ThreadView thread;
    std::optional<std::string> why_not_comment;
};

ScheduleThread schedule_thread(Database& database, const Viewpoint& viewpoint,
                               const Id<Professional>& professional_id, Date day);

} // namespace evenload
