#include "client/views/shared_view.h"

#include "common/store/tables.h"

namespace evenload {
namespace {

std::optional<SharedWith> shared_in(Database& database,
                                    const std::map<std::string, GrantLevel>& levels,
                                    const std::string& id, const Id<Team>& team_id) {
    const auto found = levels.find(id);
    if (found == levels.end()) return std::nullopt;
    const auto team = find(database, team_id);
    return SharedWith{found->second,
                      "Shared with you by " + (team ? team->name : "another team") +
                          (found->second >= GrantLevel::comment ? ", to comment" : ", to view")};
}

} // namespace

std::optional<SharedWith> shared_caseload(Database& database, const Viewpoint& viewpoint,
                                          const Id<Caseload>& caseload_id) {
    const auto caseload = find(database, caseload_id);
    if (!caseload) return std::nullopt;
    return shared_in(database, viewpoint.shares.caseloads, caseload_id.text, caseload->team_id);
}

std::optional<SharedWith> shared_case(Database& database, const Viewpoint& viewpoint,
                                      const Id<Case>& case_id) {
    const auto care = find(database, case_id);
    if (!care) return std::nullopt;
    return shared_in(database, viewpoint.shares.cases, case_id.text, care->team_id);
}

void restrict_to_share(CaseView& view, const SharedWith& shared) {
    view.shared = shared.words;
    view.may_resolve = false;
    view.audit_address.clear();
    CaseActions& actions = view.actions;
    for (auto* action :
         {&actions.triage, &actions.record, &actions.reassign, &actions.amend, &actions.plan,
          &actions.status, &actions.pathway, &actions.task, &actions.hand_over, &actions.close,
          &actions.reopen, &actions.restrict_record, &actions.lift_restriction,
          &actions.open_restricted})
        *action = shared.words;
    view.handover.may_answer = view.handover.may_withdraw = false;
    if (shared.level < GrantLevel::comment) actions.comment = shared.words;
    for (auto* lines : {&view.contacts, &view.recent})
        for (ContactLine& line : *lines)
            line.can_record = false;
}

} // namespace evenload
