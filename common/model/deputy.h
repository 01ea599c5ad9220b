// A deputy: one person may do for some days what another may, in their name. What they do is logged as theirs, for
// the other. Nothing is copied: rights are those of both people, looked up when something is done.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Organisation;
struct User;

struct Deputy {
    Id<Deputy> id;
    int version = 0;
    Id<Organisation> organisation_id;
    Id<User> user_id;   // who is away
    Id<User> deputy_id; // who acts for them
    Date first_day;
    Date last_day; // included
    Id<User> named_by;
    Instant named_at;
    std::optional<Instant> ended_at; // before its last day was over
    Id<User> ended_by;
};
BOOST_DESCRIBE_STRUCT(Deputy, (),
                      (id, version, organisation_id, user_id, deputy_id, first_day, last_day,
                       named_by, named_at, ended_at, ended_by))

inline bool is_deputy_on(const Deputy& deputy, Date day) {
    return !deputy.ended_at && deputy.first_day <= day && day <= deputy.last_day;
}

} // namespace evenload
