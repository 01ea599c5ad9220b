#include "common/commands/case/open_case.h"

#include "common/base/text.h"
#include "common/commands/case/case_guards.h"
#include "common/commands/case/case_history.h"
#include "common/rules/response_clock.h"

namespace evenload {
namespace {

constexpr int first_number = 1001;

// One more than the highest number of the organisation that is known here. The server's word counts: a browser
// knows fewer teams and may show another number until the server has answered.
std::string next_reference(Transaction& transaction, const Team& team) {
    std::int64_t highest = first_number - 1;
    transaction.database().each("select reference from cases where reference >= 'C-0' and "
                                "reference < 'C-:' and "
                                "team_id || '' in (select id from teams where organisation_id = "
                                "$1) " // not by its own index
                                "order by length(reference) desc, reference desc limit 20",
                                {std::string_view(team.organisation_id.text)}, [&](const Row& row) {
                                    const auto number = whole_number(row.text(0).substr(2));
                                    if (number && *number > highest) highest = *number;
                                });
    return "C-" + std::to_string(highest + 1);
}

} // namespace

Outcome perform(const OpenCase& command, Transaction& transaction) {
    if (auto no = team_in_reach(transaction, command.team_id)) return rejected(*no);
    const auto patient = transaction.find(command.patient_id);
    if (!patient) return rejected(not_there("patient"));
    if (patient->team_id != command.team_id)
        return reject("same_team", "This patient is registered with another team");
    Case care;
    care.team_id = command.team_id;
    care.patient_id = command.patient_id;
    care.source = command.source;
    care.source_detail = command.source_detail;
    care.received_on = command.received_on;
    care.received_at = command.received_at;
    care.urgency = command.urgency;
    care.reason = command.reason;
    care.needs = command.needs;
    care.status = command.for_triage ? CaseStatus::referral : CaseStatus::waiting;
    if (auto no = case_in_order(transaction, care)) return rejected(*no);

    care.id = transaction.new_id<Case>();
    care.reference = next_reference(transaction, team_of(transaction, care.team_id));
    write_status(transaction, care, std::nullopt, command.note);
    Outcome outcome{{}, {care.id.text}, {}};
    if (auto warning = response_clock(care, *patient))
        outcome.warnings.push_back(std::move(*warning));
    return outcome;
}

} // namespace evenload
