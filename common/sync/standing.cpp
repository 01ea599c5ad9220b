#include "common/sync/standing.h"

#include "common/model/grant.h"
#include "common/model/team.h"
#include "common/store/tables.h"
#include "common/sync/sharing.h"
#include "common/sync/veiling.h"

namespace evenload {
namespace {

void add_teams_of(Database& database, const std::string& organisation_id,
                  std::set<std::string>& units) {
    database.each("select id from teams where organisation_id = $1",
                  {std::string_view(organisation_id)},
                  [&](const Row& row) { units.emplace(row.text(0)); });
}

void add_grant(Database& database, const Grant& grant, Reach& reach) {
    std::set<std::string> units;
    if (grant.unit == UnitKind::team) units.insert(grant.unit_id);
    if (grant.unit == UnitKind::organisation) {
        units.insert(grant.unit_id);
        add_teams_of(database, grant.unit_id, units);
    }
    reach.see.insert(units.begin(), units.end());
    if (grant.level == GrantLevel::change) reach.change.insert(units.begin(), units.end());
}

} // namespace

Actor Standing::actor() const {
    return {user.id,
            user.professional_id,
            user.organisation_id,
            user.role,
            change_unit_ids,
            shares,
            veil,
            acts_for};
}

Scope Standing::scope() const {
    Scope scope(see_unit_ids);
    scope.shares = shares;
    scope.veil = veil;
    // Nothing of what is hidden is theirs: the same as for everybody from whom the same is hidden, and one image.
    if (!veil.nobody_named && !veil.has_accesses) scope.veil.reader = {};
    scope.reader = user.id;
    for (const Principal& principal : acts_for)
        scope.acts_for.insert(principal.user_id.text);
    return scope;
}

Reach reach_of(Database& database, const User& user) {
    Reach reach;
    if (user.organisation_id) reach.change.insert(user.organisation_id.text);
    if (user.team_id) reach.change.insert(user.team_id.text);
    if (user.role == Role::administrator)
        add_teams_of(database, user.organisation_id.text, reach.change);
    reach.see = reach.change;
    const auto grants =
        select<Grant>(database,
                      "where revoked = 0 and ((scope = 'user' and scope_id = $1) or (scope = "
                      "'team' and scope_id = $2) "
                      "or (scope = 'kiosk' and scope_id = $1))",
                      {std::string_view(user.id.text), std::string_view(user.team_id.text)});
    for (const Grant& grant : grants)
        add_grant(database, grant, reach);
    return reach;
}

Standing standing_of(Database& database, const User& user, Instant now) {
    const Date today = london_time(now).date;
    Standing standing;
    standing.user = user;
    Reach reach = reach_of(database, user);
    standing.see_unit_ids = std::move(reach.see);
    standing.change_unit_ids = std::move(reach.change);
    const std::vector<User> principals = principals_of(database, user, today);
    for (const User& principal : principals) {
        Reach theirs = reach_of(database, principal);
        standing.see_unit_ids.merge(theirs.see);
        standing.acts_for.push_back(
            {principal.id, principal.professional_id, principal.role, std::move(theirs.change)});
    }
    standing.shares = shares_of(database, user, standing.see_unit_ids, today);
    standing.veil = veil_of(database, user, principals, standing.scope().touching_units(), now);
    return standing;
}

} // namespace evenload
