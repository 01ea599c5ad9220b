#include "common/sync/veiling.h"

#include "common/commands/access/working_with.h"
#include "common/store/tables.h"

#include <algorithm>

namespace evenload {
namespace {

bool opened_in_emergency(Database& database, const User& user, const Id<Patient>& patient_id,
                         Instant now) {
    const auto accesses = select<EmergencyAccess>(
        database, "where patient_id = $1 and user_id = $2",
        {std::string_view(patient_id.text), std::string_view(user.id.text)});
    return std::any_of(accesses.begin(), accesses.end(),
                       [&](const EmergencyAccess& access) { return is_open_at(access, now); });
}

} // namespace

std::vector<User> principals_of(Database& database, const User& user, Date today) {
    std::vector<User> principals;
    if (!may_be_inside(user.role)) return principals;
    for (const Deputy& deputy :
         select<Deputy>(database, "where deputy_id = $1 order by first_day, id",
                        {std::string_view(user.id.text)})) {
        if (!is_deputy_on(deputy, today)) continue;
        const auto principal = find(database, deputy.user_id);
        if (principal && principal->active && principal->organisation_id == user.organisation_id &&
            may_be_inside(principal->role))
            principals.push_back(*principal);
    }
    return principals;
}

Veil veil_of(Database& database, const User& user, const std::vector<User>& principals,
             const std::set<std::string>& units, Instant now) {
    Veil veil;
    veil.reader = user.id;
    veil.nobody_named = user.role == Role::commissioner;
    const Date today = london_time(now).date;
    for (const Restriction& restriction :
         select<Restriction>(database, "where lifted_at is null order by id")) {
        const auto inside = [&](const User& one) {
            return works_with(database, one, restriction, today);
        };
        if (!units.contains(restriction.team_id.text) || inside(user) ||
            std::any_of(principals.begin(), principals.end(), inside) ||
            (may_be_inside(user.role) &&
             opened_in_emergency(database, user, restriction.patient_id, now)))
            continue;
        veil.patients.insert(restriction.patient_id.text);
        veil.has_accesses =
            veil.has_accesses ||
            !database
                 .text("select id from emergency_accesses where patient_id = $1 and user_id = $2",
                       {std::string_view(restriction.patient_id.text),
                        std::string_view(user.id.text)})
                 .empty();
        database.each("select id from cases where patient_id = $1",
                      {std::string_view(restriction.patient_id.text)},
                      [&](const Row& row) { veil.cases.emplace(row.text(0)); });
    }
    return veil;
}

} // namespace evenload
