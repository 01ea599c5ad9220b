#include "common/sync/sharing.h"

#include "common/commands/caseload/caseload_cases.h"
#include "common/store/tables.h"

#include <algorithm>

namespace evenload {
namespace {

void raise(std::map<std::string, GrantLevel>& levels, const std::string& id, GrantLevel level) {
    GrantLevel& held = levels.try_emplace(id, level).first->second;
    held = std::max(held, level);
}

} // namespace

Shares shares_of(Database& database, const User& user, const std::set<std::string>& seen,
                 Date today) {
    Shares shares;
    const auto grants = select<Grant>(
        database,
        "where unit = 'caseload' and revoked = 0 and ((scope = 'user' and scope_id = $1) or "
        "(scope = 'team' and scope_id = $2)) order by id",
        {std::string_view(user.id.text), std::string_view(user.team_id.text)});
    for (const Grant& grant : grants) {
        const auto caseload = find(database, Id<Caseload>(grant.unit_id));
        if (!caseload || !is_current(*caseload, today) || seen.contains(caseload->team_id.text))
            continue;
        const auto team = find(database, caseload->team_id);
        if (!team || team->organisation_id != user.organisation_id) continue;
        const GrantLevel level = std::min(grant.level, GrantLevel::comment);
        shares.unit_ids.insert(team->id.text);
        raise(shares.caseloads, caseload->id.text, level);
        for (const Id<Case>& case_id : cases_of(database, *caseload, today))
            raise(shares.cases, case_id.text, level);
    }
    return shares;
}

} // namespace evenload
