#include "common/commands/guards.h"

#include "common/base/text.h"
#include "common/rules/severity.h"

namespace evenload {

Outcome rejected(Rejection rejection) {
    return {std::move(rejection), {}, {}};
}

Rejection rejection(std::string rule, std::string message) {
    return {std::move(rule), std::move(message), false, {}};
}

Rejection not_there(std::string_view what) {
    return rejection("record_exists",
                     "This " + std::string(what) + " is not there, or is not yours to see");
}

Guard team_in_reach(const Transaction& transaction, const Id<Team>& team_id) {
    if (transaction.actor().unit_ids.contains(team_id.text)) return std::nullopt;
    return rejection("team_in_reach", "You do not work in this team");
}

Guard reason_given(const std::string& reason, std::string_view question) {
    if (!trimmed(reason).empty()) return std::nullopt;
    return Rejection{"reason_given", std::string(question), true, {}};
}

Guard case_open(const Case& care) {
    if (is_open(care.status)) return std::nullopt;
    const bool is_closed = care.status == CaseStatus::closed;
    return rejection("case_open", care.reference + (is_closed ? " is closed" : " was rejected") +
                                      "; reopen it first");
}

Guard can_take_work(const Professional& professional, const Id<Team>& team_id) {
    if (professional.team_id != team_id)
        return rejection("can_take_work", professional.name + " works in another team");
    if (!professional.active)
        return rejection("can_take_work", professional.name + " does not work here any more");
    return std::nullopt;
}

Guard own_work_only(const Transaction& transaction, const Id<Professional>& professional_id) {
    const Actor& actor = transaction.actor();
    if (actor.role != Role::professional) return std::nullopt;
    if (actor.professional_id && actor.professional_id == professional_id) return std::nullopt;
    return rejection("own_work_only",
                     "You may plan your own work; a caseload manager plans for others");
}

Guard judged(const std::vector<Breach>& breaches, const std::string& reason) {
    if (const Breach* blocking = first_of(breaches, Severity::block))
        return rejection(blocking->rule, blocking->message);
    const Breach* asking = first_of(breaches, Severity::ask_reason);
    if (!asking || !trimmed(reason).empty()) return std::nullopt;
    return Rejection{asking->rule, messages_of(breaches, Severity::ask_reason), true, {}};
}

Team team_of(Transaction& transaction, const Id<Team>& team_id) {
    const auto team = find(transaction.database(), team_id);
    EVENLOAD_CHECK(team);
    return *team;
}

} // namespace evenload
