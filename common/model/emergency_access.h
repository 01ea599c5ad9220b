// An emergency access: somebody opened a restricted record that is not theirs, with a reason and for a short time
// ("break-glass"). It waits until somebody else has reviewed it, whatever becomes of it.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;
struct Patient;
struct User;

enum class AccessFinding { not_reviewed, appropriate, not_appropriate };
BOOST_DESCRIBE_ENUM(AccessFinding, not_reviewed, appropriate, not_appropriate)

struct EmergencyAccess {
    Id<EmergencyAccess> id;
    int version = 0;
    Id<Team> team_id;
    Id<Patient> patient_id;
    Id<User> user_id; // who opened it
    std::string reason;
    Instant opened_at;
    Instant ends_at;
    std::optional<Instant> ended_at; // before its time: by hand or by signing out
    AccessFinding finding = AccessFinding::not_reviewed;
    std::string review_note;
    Id<User> reviewed_by;
    std::optional<Instant> reviewed_at;
};
BOOST_DESCRIBE_STRUCT(EmergencyAccess, (),
                      (id, version, team_id, patient_id, user_id, reason, opened_at, ends_at,
                       ended_at, finding, review_note, reviewed_by, reviewed_at))

inline bool is_open_at(const EmergencyAccess& access, Instant now) {
    return !access.ended_at && access.opened_at.milliseconds <= now.milliseconds &&
           now.milliseconds < access.ends_at.milliseconds;
}

} // namespace evenload
