#include "common/commands/case/triage_case.h"

#include "common/base/text.h"
#include "common/commands/case/case_history.h"
#include "common/commands/guards.h"
#include "common/rules/response_clock.h"
#include "common/rules/status_flow.h"

namespace evenload {
namespace {

Guard redirected_to(const TriageCase& command) {
    const bool redirects = command.decision == TriageDecision::redirect;
    if (redirects == !trimmed(command.redirected_to).empty()) return std::nullopt;
    return rejection("redirected_to", redirects ? "Who is asked instead?"
                                                : "Only a redirected case goes to someone else");
}

std::string history_of(const TriageCase& command) {
    if (command.decision != TriageDecision::redirect) return command.reason;
    const std::string to = "Redirected to " + std::string(trimmed(command.redirected_to));
    return trimmed(command.reason).empty() ? to : to + ": " + command.reason;
}

} // namespace

Outcome perform(const TriageCase& command, Transaction& transaction) {
    auto care = transaction.find(command.case_id);
    if (!care) return rejected(not_there("case"));
    if (care->status != CaseStatus::referral)
        return reject("awaits_triage", "This case is past triage: it is " +
                                           std::string(words_of(care->status)) + " now");
    if (auto no = redirected_to(command)) return rejected(*no);
    if (command.decision == TriageDecision::reject)
        if (auto no = reason_given(command.reason, "Why is this case rejected?"))
            return rejected(*no);

    const bool accepted = command.decision == TriageDecision::accept;
    care->status = accepted ? CaseStatus::waiting : CaseStatus::rejected;
    if (accepted) care->urgency = command.urgency;
    write_status(transaction, *care, CaseStatus::referral, history_of(command));
    Outcome outcome;
    const auto patient = transaction.find(care->patient_id);
    if (accepted && patient)
        if (auto warning = response_clock(*care, *patient))
            outcome.warnings.push_back(std::move(*warning));
    return outcome;
}

} // namespace evenload
