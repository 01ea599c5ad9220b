#include "common/commands/case/case_history.h"

#include "common/base/text.h"

namespace evenload {

void write_status(Transaction& transaction, Case& care, std::optional<CaseStatus> from,
                  const std::string& reason) {
    if (from)
        transaction.update(care);
    else
        transaction.insert(care);
    StatusChange line;
    line.id = transaction.new_id<StatusChange>();
    line.team_id = care.team_id;
    line.case_id = care.id;
    line.from_status = from;
    line.to_status = care.status;
    line.owner_id = care.owner_id;
    line.changed_at = transaction.now();
    line.changed_by = transaction.actor().user_id;
    line.reason = std::string(trimmed(reason));
    transaction.insert(line);
}

void settle_handover(Case& care) {
    care.handover_to_id = {};
    care.handover_note.clear();
    care.new_to_owner = false;
}

} // namespace evenload
