// A small board whose Amara has a caseload, and Nina of another team with whom it may be shared.
#pragma once

#include "client/views/caseloads_view.h"
#include "tests/client/views/small_board.h"

namespace evenload {

struct SmallCaseloads : SmallBoard {
    Caseload hers = world.add(Caseload{.id = Id<Caseload>("amaras"),
                                       .professional_id = amara.id,
                                       .name = "Amara, wounds",
                                       .first_day = on("2026-10-01"),
                                       .needs = {"wound"},
                                       .localities = "CO7",
                                       .most_minutes = 1500});
    User nina = outsider();

    User outsider() {
        world.add(Team{.id = Id<Team>("south"), .name = "South team"});
        User user = world.user("Nina Shah", Role::professional);
        user.team_id = Id<Team>("south");
        upsert_row(world.database(), description_of<User>(), &user);
        return user;
    }
    Grant share(GrantLevel level) {
        return world.add(Grant{.id = Id<Grant>("share"),
                               .unit = UnitKind::caseload,
                               .unit_id = hers.id.text,
                               .scope_id = nina.id.text,
                               .level = level,
                               .granted_at = world.now});
    }
    // As Nina sees it: her team, and what the share holds.
    Viewpoint ninas(GrantLevel level) {
        Viewpoint from = manager_at(world);
        from.team_id = Id<Team>("south");
        from.user_id = nina.id;
        from.role = Role::professional;
        from.shares.unit_ids = {"team"};
        from.shares.caseloads["amaras"] = level;
        from.shares.cases[leg.id.text] = level;
        return from;
    }
    CaseloadsView list() { return caseloads_view(world.database(), manager_at(world), view()); }
};

} // namespace evenload
