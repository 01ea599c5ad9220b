#include "common/commands/case/hand_over_case.h"

#include "common/base/text.h"
#include "common/commands/case/case_history.h"
#include "common/commands/guards.h"
#include "common/commands/notices.h"

namespace evenload {
namespace {

Guard may_be_asked(const Case& care, const Professional& receiver) {
    if (auto no = can_take_work(receiver, care.team_id)) return no;
    if (care.owner_id == receiver.id)
        return rejection("nothing_changed",
                         care.reference + " is with " + receiver.name + " already");
    if (care.handover_to_id == receiver.id)
        return rejection("nothing_changed", receiver.name + " is asked already");
    return std::nullopt;
}

} // namespace

Outcome perform(const HandOverCase& command, Transaction& transaction) {
    auto care = transaction.find(command.case_id);
    if (!care) return rejected(not_there("case"));
    const auto receiver = transaction.find(command.professional_id);
    if (!receiver) return rejected(not_there("professional"));
    if (auto no = case_open(*care)) return rejected(*no);
    if (care->owner_id.none())
        return reject("has_owner", care->reference + " has no owner; allocate it instead");
    if (auto no = own_work_only(transaction, care->owner_id)) return rejected(*no);
    if (auto no = may_be_asked(*care, *receiver)) return rejected(*no);

    care->handover_to_id = receiver->id;
    care->handover_note = std::string(trimmed(command.note));
    std::string line = "Handover to " + receiver->name + " asked";
    if (!care->handover_note.empty()) line += ": " + care->handover_note;
    write_status(transaction, *care, care->status, line);
    for (const User& user : users_of(transaction, receiver->id))
        notify(transaction, {.team_id = care->team_id,
                             .user_id = user.id,
                             .kind = NoticeKind::handover_asked,
                             .subject_id = care->id.text,
                             .summary = care->reference});
    return accept();
}

} // namespace evenload
