#include "common/commands/caseload/create_caseload.h"

#include "common/base/text.h"
#include "common/commands/case/allocation.h"
#include "common/commands/caseload/caseload_cases.h"

namespace evenload {
namespace {

Caseload caseload_of(const CreateCaseload& command, const Professional& professional) {
    Caseload caseload;
    caseload.team_id = command.team_id;
    caseload.professional_id = professional.id;
    caseload.name = std::string(trimmed(command.name));
    caseload.first_day = command.first_day;
    caseload.last_day = command.last_day;
    caseload.needs = command.needs;
    caseload.urgencies = command.urgencies;
    caseload.skills = command.skills;
    caseload.equipment = command.equipment;
    caseload.localities = std::string(trimmed(command.localities));
    caseload.most_minutes = command.most_minutes;
    return caseload;
}

} // namespace

Outcome perform(const CreateCaseload& command, Transaction& transaction) {
    if (auto no = team_in_reach(transaction, command.team_id)) return rejected(*no);
    const auto professional = transaction.find(command.professional_id);
    if (!professional) return rejected(not_there("professional"));
    if (auto no = can_take_work(*professional, command.team_id)) return rejected(*no);
    Caseload caseload = caseload_of(command, *professional);
    if (auto no = caseload_in_order(transaction, caseload)) return rejected(*no);
    std::vector<CaseAllocation> given;
    for (const CaseloadCase& item : command.cases) {
        const auto care = transaction.find(item.case_id);
        if (!care) return rejected(not_there("case"));
        // What is the professional's already is in the caseload without being given.
        if (care->owner_id != professional->id) given.push_back({care->id, professional->id});
    }

    caseload.id = transaction.new_id<Caseload>();
    Outcome outcome;
    if (!given.empty()) outcome = allocate(transaction, given, command.reason);
    if (!outcome.accepted()) return outcome;
    transaction.insert(caseload);
    outcome.created.insert(outcome.created.begin(), caseload.id.text);
    return outcome;
}

} // namespace evenload
