#include "common/commands/caseload/delete_caseload.h"

#include "common/commands/case/allocation.h"
#include "common/commands/caseload/caseload_cases.h"

#include <map>

namespace evenload {
namespace {

std::string counted(int count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

// One line a rule instead of one a case: 23 cases would be a page of the same words.
std::vector<Breach> in_sum(const std::vector<Breach>& warnings) {
    std::map<std::string, int> amounts;
    for (const Breach& warning : warnings)
        amounts[warning.rule] += warning.amount;
    std::vector<Breach> sums;
    const auto say = [&](const std::string& rule, const std::string& noun, const char* one,
                         const char* many) {
        const auto found = amounts.find(rule);
        if (found == amounts.end()) return;
        sums.push_back({rule, Severity::warn,
                        counted(found->second, noun) + (found->second == 1 ? one : many),
                        found->second});
    };
    say("visits_unplaced", "visit", " to come has nobody now", " to come have nobody now");
    say("pinned_visits_stay", "pinned visit", " stays with the former owner",
        " stay with the former owner");
    return sums;
}

} // namespace

Outcome perform(const DeleteCaseload& command, Transaction& transaction) {
    auto caseload = transaction.find(command.caseload_id);
    if (!caseload) return rejected(not_there("caseload"));
    if (auto no = caseload_open(*caseload)) return rejected(*no);
    if (auto no = reason_given(command.reason, "Why is this caseload deleted?"))
        return rejected(*no);

    std::vector<CaseAllocation> returned;
    for (const Id<Case>& case_id :
         cases_of(transaction.database(), *caseload, transaction.local_now().date))
        returned.push_back({case_id, {}});
    Outcome outcome;
    if (!returned.empty()) outcome = allocate(transaction, returned, command.reason);
    if (!outcome.accepted()) return outcome;
    outcome.warnings = in_sum(outcome.warnings);
    const int count = static_cast<int>(returned.size());
    if (count > 0)
        outcome.warnings.insert(
            outcome.warnings.begin(),
            {"cases_returned", Severity::warn,
             counted(count, "case") + (count == 1 ? " waits" : " wait") + " without an owner",
             count});
    for (Grant& grant : transaction.select<Grant>(
             "where unit = 'caseload' and unit_id = $1 and revoked = 0 order by id",
             {std::string_view(caseload->id.text)})) {
        grant.revoked = true;
        transaction.update(grant);
    }
    caseload->closed = true;
    transaction.update(*caseload);
    return outcome;
}

} // namespace evenload
