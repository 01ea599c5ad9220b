// What a person takes back and does again: the newest deed first.
#include "client/session/session.h"

#include "common/commands/undo.h"

#include <algorithm>

namespace evenload {

bool Session::can_undo() const {
    return std::any_of(done_.begin(), done_.end(),
                       [](const Done& done) { return done.undone_by.empty(); });
}
bool Session::can_redo() const {
    return std::any_of(done_.begin(), done_.end(),
                       [](const Done& done) { return !done.undone_by.empty(); });
}

Outcome Session::give_undo_of(const std::string& command_id, const std::string& undo_id) {
    Undo undo;
    undo.command_id = command_id;
    return perform_and_queue(make_command(undo_id, std::move(undo)));
}

Outcome Session::undo() {
    const auto newest = std::find_if(done_.rbegin(), done_.rend(),
                                     [](const Done& done) { return done.undone_by.empty(); });
    if (newest == done_.rend()) return reject("nothing_to_undo", "There is nothing to undo.");
    const std::string undo_id = new_command_id();
    const Outcome outcome = give_undo_of(newest->command_id, undo_id);
    if (outcome.accepted()) newest->undone_by = undo_id;
    return outcome;
}

// Undoing the undo. What was undone last is redone first: it is the oldest of those that are undone.
Outcome Session::redo() {
    const auto oldest = std::find_if(done_.begin(), done_.end(),
                                     [](const Done& done) { return !done.undone_by.empty(); });
    if (oldest == done_.end()) return reject("nothing_to_redo", "There is nothing to redo.");
    const std::string redo_id = new_command_id();
    const Outcome outcome = give_undo_of(oldest->undone_by, redo_id);
    if (!outcome.accepted()) return outcome;
    oldest->command_id = redo_id; // undoing it again undoes the redo
    oldest->undone_by.clear();
    return outcome;
}

} // namespace evenload
