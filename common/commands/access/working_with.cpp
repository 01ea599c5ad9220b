#include "common/commands/access/working_with.h"

#include "common/store/tables.h"

namespace evenload {
namespace {

bool finds(Database& database, std::string_view sql, std::initializer_list<ValueView> parameters) {
    bool found = false;
    database.each(sql, parameters, [&](const Row&) { found = true; });
    return found;
}

bool is_named(Database& database, const User& user, const Id<Patient>& patient_id) {
    return finds(database,
                 "select id from grants where unit = 'person' and unit_id = $1 and scope = 'user' "
                 "and scope_id = $2 and revoked = 0",
                 {std::string_view(patient_id.text), std::string_view(user.id.text)});
}

bool gives_care(Database& database, const Id<Professional>& professional_id,
                const Id<Patient>& patient_id, Date today) {
    if (professional_id.none()) return false;
    const std::string_view patient = patient_id.text;
    const std::string_view professional = professional_id.text;
    const std::string since = to_text(today - visits_count_for_days);
    return finds(database,
                 "select id from cases where patient_id = $1 and (owner_id = $2 or "
                 "handover_to_id = $2)",
                 {patient, professional}) ||
           finds(database,
                 "select v.id from contacts v join cases c on c.id = v.case_id where "
                 "c.patient_id = $1 and (v.professional_id = $2 or "
                 "v.published_professional_id = $2) and v.status <> 'cancelled' and v.day >= $3",
                 {patient, professional, std::string_view(since)});
}

// A share that somebody took for themselves opens nothing.
bool is_shared_with(Database& database, const User& user, const Id<Patient>& patient_id) {
    return finds(database,
                 "select g.id from grants g join caseloads l on l.id = g.unit_id join cases c on "
                 "c.owner_id = l.professional_id where c.patient_id = $1 and g.unit = 'caseload' "
                 "and g.scope = 'user' and g.scope_id = $2 and g.revoked = 0 and l.closed = 0 and "
                 "g.granted_by <> $2",
                 {std::string_view(patient_id.text), std::string_view(user.id.text)});
}

} // namespace

bool may_be_inside(Role role) {
    return role != Role::commissioner && role != Role::kiosk;
}

bool works_with(Database& database, const User& user, const Restriction& restriction, Date today) {
    if (!may_be_inside(user.role)) return false;
    if (user.role == Role::supervisor && user.team_id == restriction.team_id) return true;
    const Id<Patient>& patient = restriction.patient_id;
    return restriction.restricted_by == user.id || is_named(database, user, patient) ||
           gives_care(database, user.professional_id, patient, today) ||
           is_shared_with(database, user, patient);
}

std::optional<Restriction> restriction_of(Database& database, const Id<Patient>& patient_id) {
    const auto found =
        select<Restriction>(database, "where patient_id = $1 and lifted_at is null order by id",
                            {std::string_view(patient_id.text)});
    return found.empty() ? std::nullopt : std::optional(found.front());
}

bool works_with(Transaction& transaction, const Restriction& restriction) {
    const auto works = [&](const Id<User>& id) {
        const auto user = find(transaction.database(), id);
        return user &&
               works_with(transaction.database(), *user, restriction, transaction.local_now().date);
    };
    if (works(transaction.actor().user_id)) return true;
    for (const Principal& principal : transaction.actor().acts_for)
        if (works(principal.user_id)) return true;
    return false;
}

std::vector<User> reviewers_of(Transaction& transaction, const Restriction& restriction) {
    auto users = transaction.select<User>(
        "where active = 1 and (id = $2 or (team_id = $1 and role in ('supervisor', "
        "'caseload_manager'))) order by id",
        {std::string_view(restriction.team_id.text),
         std::string_view(restriction.restricted_by.text)});
    std::erase_if(users, [&](const User& user) {
        return !works_with(transaction.database(), user, restriction, transaction.local_now().date);
    });
    return users;
}

} // namespace evenload
