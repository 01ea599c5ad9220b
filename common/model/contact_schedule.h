// A contact schedule: a timetable of contacts over a period, of one professional or, with none, of the whole team.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;
struct Professional;
struct User;

enum class ScheduleStatus { draft, published, withdrawn };
BOOST_DESCRIBE_ENUM(ScheduleStatus, draft, published, withdrawn)

struct ContactSchedule {
    Id<ContactSchedule> id;
    int version = 0;
    Id<Team> team_id;
    Id<Professional> professional_id;
    Date first_day;
    Date last_day; // included
    ScheduleStatus status = ScheduleStatus::draft;
    std::optional<Instant> published_at;
    Id<User> published_by;
};
BOOST_DESCRIBE_STRUCT(ContactSchedule, (),
                      (id, version, team_id, professional_id, first_day, last_day, status,
                       published_at, published_by))

} // namespace evenload
