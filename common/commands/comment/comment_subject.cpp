#include "common/commands/comment/comment_subject.h"

#include "common/commands/access/working_with.h"
#include "common/commands/caseload/caseload_cases.h"

#include <algorithm>

namespace evenload {
namespace {

template <class Record>
std::optional<SubjectOfComment> found(Transaction& transaction, const std::string& id) {
    const auto shared = transaction.find_shared(Id<Record>(id));
    if (!shared) return std::nullopt;
    SubjectOfComment subject{shared->record.team_id, {}, {}, shared->level};
    if constexpr (std::is_same_v<Record, Case>) subject.case_id = shared->record.id;
    if constexpr (std::is_same_v<Record, Contact>) subject.case_id = shared->record.case_id;
    if constexpr (std::is_same_v<Record, Caseload>) subject.caseload_id = shared->record.id.text;
    return subject;
}

bool opens(Transaction& transaction, const Grant& grant, const SubjectOfComment& subject) {
    if (grant.unit == UnitKind::team) return grant.unit_id == subject.team_id.text;
    if (grant.unit == UnitKind::organisation) return true; // grants of another's are not in reach
    if (grant.unit != UnitKind::caseload) return false;
    if (grant.unit_id == subject.caseload_id) return true;
    const auto caseload = find(transaction.database(), Id<Caseload>(grant.unit_id));
    if (!caseload || subject.case_id.none()) return false;
    const auto cases = cases_of(transaction.database(), *caseload, transaction.local_now().date);
    return std::find(cases.begin(), cases.end(), subject.case_id) != cases.end();
}

bool is_kept_from(Transaction& transaction, const User& user, const SubjectOfComment& subject) {
    const auto care = find(transaction.database(), subject.case_id);
    const auto restriction =
        care ? restriction_of(transaction.database(), care->patient_id) : std::nullopt;
    return restriction &&
           !works_with(transaction.database(), user, *restriction, transaction.local_now().date);
}

} // namespace

std::optional<SubjectOfComment> subject_of_comment(Transaction& transaction, CommentSubject kind,
                                                   const std::string& subject_id) {
    switch (kind) {
    case CommentSubject::case_file: return found<Case>(transaction, subject_id);
    case CommentSubject::caseload: return found<Caseload>(transaction, subject_id);
    case CommentSubject::contact: return found<Contact>(transaction, subject_id);
    case CommentSubject::contact_schedule: break;
    }
    return found<ContactSchedule>(transaction, subject_id);
}

bool may_see(Transaction& transaction, const User& user, const SubjectOfComment& subject) {
    if (!user.active || user.role == Role::kiosk) return false;
    if (is_kept_from(transaction, user, subject)) return false;
    if (user.team_id == subject.team_id) return true;
    const auto team = find(transaction.database(), subject.team_id);
    if (!team || user.organisation_id != team->organisation_id) return false;
    if (user.role == Role::administrator) return true;
    const auto grants = transaction.select<Grant>(
        "where revoked = 0 and ((scope = 'user' and scope_id = $1) or (scope = 'team' and "
        "scope_id = $2)) order by id",
        {std::string_view(user.id.text), std::string_view(user.team_id.text)});
    return std::any_of(grants.begin(), grants.end(),
                       [&](const Grant& grant) { return opens(transaction, grant, subject); });
}

} // namespace evenload
