#include "common/commands/case/answer_handover.h"

#include "common/base/text.h"
#include "common/commands/case/allocation.h"
#include "common/commands/case/case_history.h"
#include "common/commands/guards.h"
#include "common/commands/notices.h"

namespace evenload {
namespace {

void tell(Transaction& transaction, const Case& care, const Id<Professional>& professional_id,
          const std::string& what) {
    for (const User& user : users_of(transaction, professional_id))
        notify(transaction, {.team_id = care.team_id,
                             .user_id = user.id,
                             .kind = NoticeKind::handover_answered,
                             .subject_id = care.id.text,
                             .summary = care.reference + " " + what});
}

Outcome take_over(Transaction& transaction, const Case& care, const std::string& reason) {
    const Id<Professional> former_owner = care.owner_id;
    Outcome outcome = allocate(transaction, {{care.id, care.handover_to_id}}, reason);
    if (outcome.accepted()) tell(transaction, care, former_owner, "was accepted");
    return outcome;
}

Outcome leave_with_owner(Transaction& transaction, Case care, const AnswerHandover& command) {
    const bool declined = command.answer == HandoverAnswer::decline;
    const Id<Professional> asked = care.handover_to_id;
    care.handover_to_id = {};
    care.handover_note.clear();
    std::string line = declined ? "Handover declined" : "Handover withdrawn";
    if (!trimmed(command.reason).empty()) line += ": " + std::string(trimmed(command.reason));
    write_status(transaction, care, care.status, line);
    tell(transaction, care, declined ? care.owner_id : asked,
         declined ? "was declined" : "is no longer asked of you");
    return accept();
}

} // namespace

Outcome perform(const AnswerHandover& command, Transaction& transaction) {
    const auto care = transaction.find(command.case_id);
    if (!care) return rejected(not_there("case"));
    if (care->handover_to_id.none())
        return reject("handover_asked", "Nobody is asked to take " + care->reference + " over");
    const bool withdraws = command.answer == HandoverAnswer::withdraw;
    if (auto no = own_work_only(transaction, withdraws ? care->owner_id : care->handover_to_id))
        return rejected(*no);
    if (command.answer == HandoverAnswer::decline)
        if (auto no = reason_given(command.reason, "Why is the handover declined?"))
            return rejected(*no);

    if (command.answer == HandoverAnswer::accept)
        return take_over(transaction, *care, command.reason);
    return leave_with_owner(transaction, *care, command);
}

} // namespace evenload
