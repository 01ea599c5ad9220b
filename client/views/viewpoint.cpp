#include "client/views/viewpoint.h"

#include "client/views/words.h"
#include "common/base/check.h"
#include "common/base/text.h"
#include "common/commands/command.h"

#include <algorithm>

namespace evenload {

Role role_shown(const Actor& actor) {
    const auto rights = [](Role role) {
        const auto& commands = all_commands();
        return std::count_if(commands.begin(), commands.end(),
                             [&](const CommandType& type) { return may_use(role, type); });
    };
    Role widest = actor.role;
    for (const Principal& principal : actor.acts_for)
        if (rights(principal.role) > rights(widest)) widest = principal.role;
    return widest;
}

std::optional<std::string> why_not(Role role, std::string_view command) {
    const CommandType* type = find_command(command);
    EVENLOAD_CHECK(type);
    if (may_use(role, *type)) return std::nullopt;
    std::string names;
    for (std::size_t i = 0; i < type->roles.size(); ++i) {
        if (i > 0) names += i + 1 == type->roles.size() ? " or " : ", ";
        names += lower(role_words(type->roles[i]));
    }
    if (names.empty()) return "Nobody may do this by hand.";
    return "Only the " + names + " may do this.";
}

} // namespace evenload
