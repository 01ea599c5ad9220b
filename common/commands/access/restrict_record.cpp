#include "common/commands/access/restrict_record.h"

#include "common/base/text.h"
#include "common/commands/access/naming.h"
#include "common/commands/access/working_with.h"
#include "common/commands/guards.h"

namespace evenload {
namespace {

// Who gives care restricts what is theirs to give.
Guard own_patients_only(Transaction& transaction, const Restriction& restriction) {
    if (transaction.actor().role != Role::professional || works_with(transaction, restriction))
        return std::nullopt;
    return rejection("own_work_only", "Only those who work with a patient may restrict the record");
}

} // namespace

Outcome perform(const RestrictRecord& command, Transaction& transaction) {
    const auto patient = transaction.find(command.patient_id);
    if (!patient) return rejected(not_there("patient"));
    if (restriction_of(transaction.database(), patient->id))
        return reject("restricted_already", "This record is restricted already");
    Restriction restriction;
    restriction.team_id = patient->team_id;
    restriction.patient_id = patient->id;
    if (auto no = own_patients_only(transaction, restriction)) return rejected(*no);
    if (auto no = reason_given(command.reason, "Why is this record to be restricted?"))
        return rejected(*no);
    for (const NamedPerson& name : command.names)
        if (auto no = may_be_named(transaction, name.user_id)) return rejected(*no);

    restriction.id = transaction.new_id<Restriction>();
    restriction.reason = trimmed(command.reason);
    restriction.restricted_by = transaction.actor().user_id;
    restriction.restricted_at = transaction.now();
    transaction.insert(restriction);
    for (const NamedPerson& name : command.names)
        set_named(transaction, *patient, name.user_id, true);
    return {{}, {restriction.id.text}, {}};
}

} // namespace evenload
