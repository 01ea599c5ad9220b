#include "common/commands/view/save_view.h"

#include "common/base/text.h"
#include "common/commands/guards.h"

#include <algorithm>

namespace evenload {
namespace {

constexpr std::size_t longest_name = 80;
constexpr std::size_t longest_address = 500;

Guard name_given(const SaveView& command) {
    const std::string_view name = trimmed(command.name);
    if (name.empty()) return rejection("name", "What is it to be called?");
    if (code_point_count(name) > longest_name)
        return rejection("name", "A name has at most " + std::to_string(longest_name) + " letters");
    return std::nullopt;
}

// Of this program, and of nothing but what its addresses are made of.
Guard address_of_ours(const SaveView& command) {
    const bool plain = std::all_of(command.address.begin(), command.address.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("/?&=-_").find(c) != std::string_view::npos;
    });
    const bool ours = command.address.starts_with('/') && !command.address.starts_with("//");
    if (!plain || !ours || command.address.size() > longest_address)
        return rejection("address", "This is no address of a screen that can be saved");
    return std::nullopt;
}

// Commissioners read numbers: what they keep is reports, in their own list.
Guard of_ones_own_reading(const SaveView& command, Role role) {
    if (role != Role::commissioner) return std::nullopt;
    if (command.address != "/reports" && !command.address.starts_with("/reports?"))
        return rejection("address", "A commissioner saves reports, not other screens");
    if (command.for_team)
        return rejection("own_view", "A commissioner saves a report for themselves; whoever plans "
                                     "for the team saves it for the team");
    return std::nullopt;
}

Guard name_free(const SaveView& command, Transaction& transaction) {
    const std::string_view name = trimmed(command.name);
    for (const SavedView& view : transaction.select<SavedView>(
             "where team_id = $1 order by id", {std::string_view(command.team_id.text)}))
        if (!view.removed && view.name == name && view.for_team == command.for_team &&
            (view.for_team || view.user_id == transaction.actor().user_id))
            return rejection("name", "There is a saved view of this name already");
    return std::nullopt;
}

} // namespace

Outcome perform(const SaveView& command, Transaction& transaction) {
    if (auto no = team_in_reach(transaction, command.team_id)) return rejected(*no);
    if (auto no = name_given(command)) return rejected(*no);
    if (auto no = address_of_ours(command)) return rejected(*no);
    if (auto no = of_ones_own_reading(command, transaction.actor().role)) return rejected(*no);
    if (auto no = name_free(command, transaction)) return rejected(*no);

    SavedView view;
    view.id = transaction.new_id<SavedView>();
    view.team_id = command.team_id;
    view.user_id = transaction.actor().user_id;
    view.for_team = command.for_team;
    view.name = std::string(trimmed(command.name));
    view.address = command.address;
    transaction.insert(view);
    return {{}, {view.id.text}, {}};
}

} // namespace evenload
