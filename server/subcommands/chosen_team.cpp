#include "server/subcommands/chosen_team.h"

#include "common/base/check.h"
#include "common/store/tables.h"

namespace evenload {

Team chosen_team(Database& database, const std::string& name) {
    const auto teams = select<Team>(database, "order by name, id");
    if (name.empty() && teams.size() == 1) return teams.front();
    std::string names;
    for (const Team& team : teams) {
        if (team.name == name || team.id.text == name) return team;
        names += (names.empty() ? "" : ", ") + team.name;
    }
    throw Fault(teams.empty() ? "There is no team yet; load the demo or import one first."
                              : "Say which team with --team; there are: " + names + ".");
}

} // namespace evenload
