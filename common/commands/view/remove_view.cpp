#include "common/commands/view/remove_view.h"

#include "common/commands/guards.h"

namespace evenload {

bool may_remove(const SavedView& view, const Id<User>& user_id, Role role) {
    if (view.user_id == user_id) return true;
    const bool plans =
        role == Role::administrator || role == Role::caseload_manager || role == Role::supervisor;
    return view.for_team && plans;
}

Outcome perform(const RemoveView& command, Transaction& transaction) {
    auto view = transaction.find(command.view_id);
    const Actor& actor = transaction.actor();
    // Somebody else's own view is nobody's business, so it is answered as if it were not there.
    if (!view || (!view->for_team && view->user_id != actor.user_id))
        return rejected(not_there("saved view"));
    if (!may_remove(*view, actor.user_id, actor.role))
        return reject("own_view",
                      "Only who saved it, or who plans for the team, removes a view of the team");
    if (view->removed) return reject("nothing_changed", "This view is removed already");

    view->removed = true;
    transaction.update(*view);
    return accept();
}

} // namespace evenload
