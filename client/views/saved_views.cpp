#include "client/views/saved_views.h"

#include "common/commands/view/remove_view.h"
#include "common/store/stored.h"

namespace evenload {

std::vector<SavedViewLine> saved_views(Database& database, const Viewpoint& viewpoint) {
    std::vector<SavedViewLine> lines;
    for (const SavedView& view : select<SavedView>(database, "where team_id = $1 order by name, id",
                                                   {std::string_view(viewpoint.team_id.text)})) {
        const bool mine = view.user_id == viewpoint.user_id;
        if (view.removed || !(view.for_team || mine)) continue;
        lines.push_back({view.id.text, view.name, view.address, view.for_team,
                         may_remove(view, viewpoint.user_id, viewpoint.role) &&
                             !why_not(viewpoint.role, "remove_view")});
    }
    return lines;
}

} // namespace evenload
