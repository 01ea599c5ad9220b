// What a comment is about, and who may see that. A comment is seen by exactly those who may see its subject.
#pragma once

#include "common/commands/guards.h"

namespace evenload {

struct SubjectOfComment {
    Id<Team> team_id;
    Id<Case> case_id;                      // none: not about one case
    std::string caseload_id;               // of a caseload
    GrantLevel level = GrantLevel::change; // of the actor
};

// None: it is not there, or not the actor's to see.
std::optional<SubjectOfComment> subject_of_comment(Transaction& transaction, CommentSubject kind,
                                                   const std::string& subject_id);

// By their team, by being an administrator, or by a share, as far as the grants in reach say.
bool may_see(Transaction& transaction, const User& user, const SubjectOfComment& subject);

} // namespace evenload
