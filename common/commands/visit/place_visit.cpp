#include "common/commands/visit/place_visit.h"

#include "common/commands/visit/placement.h"
#include "common/commands/visit/visit_guards.h"
#include "common/commands/visits_to_come.h"

namespace evenload {

Outcome perform(const PlaceVisit& command, Transaction& transaction) {
    const auto contact = transaction.find(command.contact_id);
    if (!contact) return rejected(not_there("visit"));
    if (auto no = not_started(*contact)) return rejected(*no);
    const auto professional = transaction.find(command.professional_id);
    if (!professional) return rejected(not_there("professional"));
    const Placement placement{command.day, command.start, *professional};
    if (auto no = may_place(transaction, *contact, placement)) return rejected(*no);
    TriedPlacement tried = try_placement(transaction, *contact, placement);
    if (tried.no) return rejected(*tried.no);
    if (auto no = judged(tried.breaches, command.reason)) return rejected(*no);

    write_placement(transaction, tried);
    keep_reason(transaction, tried.contact, command.reason);
    return {{}, {}, std::move(tried.breaches)};
}

} // namespace evenload
