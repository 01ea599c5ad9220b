#include "common/commands/caseload/share_caseload.h"

#include "common/commands/caseload/caseload_cases.h"
#include "common/commands/notices.h"

namespace evenload {
namespace {

Guard may_receive(const User& user, const Caseload& caseload, const Transaction& transaction) {
    if (user.organisation_id != transaction.actor().organisation_id) return not_there("person");
    if (!user.active) return rejection("can_receive", user.name + " does not work here any more");
    if (user.role == Role::kiosk)
        return rejection("can_receive", "A wall display is not shown anybody's caseload");
    if (user.professional_id == caseload.professional_id)
        return rejection("can_receive", "This is " + user.name + "'s own caseload");
    return std::nullopt;
}

} // namespace

Outcome perform(const ShareCaseload& command, Transaction& transaction) {
    const auto caseload = transaction.find(command.caseload_id);
    if (!caseload) return rejected(not_there("caseload"));
    if (auto no = caseload_open(*caseload)) return rejected(*no);
    if (command.level == GrantLevel::change)
        return reject("share_level", "A caseload is shared to view or to comment");
    const auto user = transaction.find(command.user_id);
    if (!user) return rejected(not_there("person"));
    if (auto no = may_receive(*user, *caseload, transaction)) return rejected(*no);
    auto before = transaction.select<Grant>(
        "where unit = 'caseload' and unit_id = $1 and scope = 'user' and scope_id = $2 "
        "and revoked = 0 order by id",
        {std::string_view(caseload->id.text), std::string_view(user->id.text)});
    if (!before.empty() && before.front().level == command.level)
        return reject("nothing_changed", "It is shared with " + user->name + " like this already");

    Grant grant;
    if (!before.empty()) grant = before.front();
    grant.level = command.level;
    grant.granted_by = transaction.actor().user_id;
    grant.granted_at = transaction.now();
    if (!before.empty()) {
        transaction.update(grant);
    } else {
        grant.id = transaction.new_id<Grant>();
        grant.team_id = caseload->team_id;
        grant.unit = UnitKind::caseload;
        grant.unit_id = caseload->id.text;
        grant.scope = ScopeKind::user;
        grant.scope_id = user->id.text;
        transaction.insert(grant);
    }
    Notice notice;
    notice.team_id = caseload->team_id;
    notice.user_id = user->id;
    notice.kind = NoticeKind::caseload_shared;
    notice.subject_id = caseload->id.text;
    notice.summary = command.level == GrantLevel::comment ? "to comment" : "to view";
    notify(transaction, std::move(notice));
    return {{}, {grant.id.text}, {}};
}

} // namespace evenload
