#include "client/views/viewpoint.h"

#include "client/views/words.h"
#include "common/base/check.h"
#include "common/base/text.h"
#include "common/commands/command.h"

namespace evenload {

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
