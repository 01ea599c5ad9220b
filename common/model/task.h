// A task: something that is to be done for a case and is no contact: a call, an order, a letter.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;
struct Case;
struct Professional;
struct User;

struct Task {
    Id<Task> id;
    int version = 0;
    Id<Team> team_id;
    Id<Case> case_id;
    std::string title; // "Order compression stockings"
    std::string details;
    Date due_on;
    std::optional<TimeOfDay> due_at; // none: by the end of the day
    Id<Professional> assigned_to_id; // none: whoever owns the case
    Id<User> added_by;
    Instant added_at;
    std::optional<Instant> done_at;
    Id<User> done_by;
};
BOOST_DESCRIBE_STRUCT(Task, (),
                      (id, version, team_id, case_id, title, details, due_on, due_at,
                       assigned_to_id, added_by, added_at, done_at, done_by))

} // namespace evenload
