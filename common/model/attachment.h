// An attachment: what a file kept with a case is called and what it is. Its bytes are on the server only, found
// by their hash; they are never part of a replica.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;
struct Case;
struct User;

struct Attachment {
    Id<Attachment> id;
    int version = 0;
    Id<Team> team_id;
    Id<Case> case_id;
    std::string name;       // "wound 20 Nov.jpg"
    std::string media_type; // as found in its bytes, not as its name says
    int size_bytes = 0;
    std::string content_hash; // SHA-256 of its bytes, 64 hexadecimal digits
    std::string description;
    Id<User> added_by;
    Instant added_at;
    std::optional<Instant> removed_at; // hidden, and its bytes no longer given out
    Id<User> removed_by;
    std::string removal_reason;
};
BOOST_DESCRIBE_STRUCT(Attachment, (),
                      (id, version, team_id, case_id, name, media_type, size_bytes, content_hash,
                       description, added_by, added_at, removed_at, removed_by, removal_reason))

} // namespace evenload
