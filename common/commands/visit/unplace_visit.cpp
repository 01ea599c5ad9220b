#include "common/commands/visit/unplace_visit.h"

#include "common/commands/visit/visit_guards.h"
#include "common/commands/visits_to_come.h"

namespace evenload {

Outcome perform(const UnplaceVisit& command, Transaction& transaction) {
    auto contact = transaction.find(command.contact_id);
    if (!contact) return rejected(not_there("visit"));
    if (auto no = not_started(*contact)) return rejected(*no);
    if (contact->professional_id.none() && !contact->start)
        return reject("nothing_changed", "This visit is unplaced already");
    if (auto no = own_work_only(transaction, contact->professional_id)) return rejected(*no);

    unplace(transaction, *contact);
    keep_reason(transaction, *contact, command.reason);
    return accept();
}

} // namespace evenload
