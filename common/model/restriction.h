// A restriction: only those who work with a patient, and who is named, see more of the record than that it is there.
// Who that is, is worked out by common/sync/veiling.h; who is named is a grant of the person.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;
struct Patient;
struct User;

struct Restriction {
    Id<Restriction> id;
    int version = 0;
    Id<Team> team_id;
    Id<Patient> patient_id;
    std::string reason; // "works in this team"; for those who see the record
    Id<User> restricted_by;
    Instant restricted_at;
    std::optional<Instant> lifted_at; // none: it holds
    Id<User> lifted_by;
    std::string lifting_reason;
};
BOOST_DESCRIBE_STRUCT(Restriction, (),
                      (id, version, team_id, patient_id, reason, restricted_by, restricted_at,
                       lifted_at, lifted_by, lifting_reason))

} // namespace evenload
