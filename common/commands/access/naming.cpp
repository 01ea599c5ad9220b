#include "common/commands/access/naming.h"

#include "common/commands/access/working_with.h"

namespace evenload {

Guard may_be_named(Transaction& transaction, const Id<User>& user_id) {
    const auto user = transaction.find(user_id);
    if (!user || user->organisation_id != transaction.actor().organisation_id)
        return not_there("person");
    if (!user->active)
        return rejection("may_be_named", user->name + " does not work here any more");
    if (!may_be_inside(user->role))
        return rejection("may_be_named", user->name + " may not see restricted records");
    return std::nullopt;
}

bool set_named(Transaction& transaction, const Patient& patient, const Id<User>& user_id,
               bool named) {
    auto grants = transaction.select<Grant>(
        "where unit = 'person' and unit_id = $1 and scope = 'user' and scope_id = $2 and "
        "revoked = 0 order by id",
        {std::string_view(patient.id.text), std::string_view(user_id.text)});
    if (grants.empty() != named) return false;
    for (Grant& grant : grants) {
        grant.revoked = true;
        transaction.update(grant);
    }
    if (named)
        transaction.insert(Grant{.id = transaction.new_id<Grant>(),
                                 .team_id = patient.team_id,
                                 .unit = UnitKind::person,
                                 .unit_id = patient.id.text,
                                 .scope = ScopeKind::user,
                                 .scope_id = user_id.text,
                                 .granted_by = transaction.actor().user_id,
                                 .granted_at = transaction.now()});
    return true;
}

} // namespace evenload
