#include "common/commands/visit/pin_visit.h"

#include "common/commands/visit/visit_guards.h"

namespace evenload {

Outcome perform(const PinVisit& command, Transaction& transaction) {
    auto contact = transaction.find(command.contact_id);
    if (!contact) return rejected(not_there("visit"));
    if (auto no = not_started(*contact)) return rejected(*no);
    if (command.pinned && !is_placed(*contact))
        return reject("placed_visit", "Place the visit first: an unplaced one cannot be pinned");
    if (contact->pinned == command.pinned)
        return reject("nothing_changed",
                      command.pinned ? "This visit is pinned already" : "This visit is not pinned");
    if (auto no = own_work_only(transaction, contact->professional_id)) return rejected(*no);

    contact->pinned = command.pinned;
    transaction.update(*contact);
    return accept();
}

} // namespace evenload
