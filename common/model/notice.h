// A notice: one thing that one person is to know, until they have read it. Who made the change to read about is
// never among its readers. What it is about is said by the record it points to; no private words are repeated.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;
struct User;

enum class NoticeKind {
    mention,            // of a comment, or an answer in a thread that they write in
    schedule_published, // of a contact schedule: once for each publishing
    schedule_withdrawn, //
    handover_asked,     // of a case
    handover_answered,  // … accepted or declined
    case_given,         // of a case that somebody else allocated to them
    caseload_shared,    // of a caseload
    absence_cover,      // of an absence whose visits are theirs to cover
    record_opened,      // of an emergency access, to be reviewed
    deputy_named        // of a deputy
};
BOOST_DESCRIBE_ENUM(NoticeKind, mention, schedule_published, schedule_withdrawn, handover_asked,
                    handover_answered, case_given, caseload_shared, absence_cover, record_opened,
                    deputy_named)

struct Notice {
    Id<Notice> id;
    int version = 0;
    Id<Team> team_id;
    Id<User> user_id; // its reader
    NoticeKind kind = NoticeKind::mention;
    std::string
        subject_id; // id of the comment, schedule, visit, case, caseload, absence, emergency access or deputy
    std::string summary;    // "4 visits changed, 1 new": no name of a patient
    Id<User> made_by;
    Instant made_at;
    std::optional<Instant> read_at;
};
BOOST_DESCRIBE_STRUCT(Notice, (),
                      (id, version, team_id, user_id, kind, subject_id, summary, made_by, made_at,
                       read_at))

} // namespace evenload
