// The views that somebody has given a name (commands/view/save_view.h), as their lists show them.
#pragma once

#include "client/views/viewpoint.h"
#include "common/store/database.h"

#include <string>
#include <vector>

namespace evenload {

struct SavedViewLine {
    std::string id;
    std::string name;
    std::string address; // without a team: it opens for the team that is looked at
    bool for_team = false;
    bool removable = false; // by the viewer
};

// The viewer's own and the team's, by name.
std::vector<SavedViewLine> saved_views(Database& database, const Viewpoint& viewpoint);

} // namespace evenload
