#include "server/access/visitor.h"

#include "common/base/text.h"
#include "common/store/tables.h"

#include <algorithm>

namespace evenload {

bool Visitor::has_role(const std::vector<Role>& roles) const {
    const auto among = [&](Role role) { return std::ranges::find(roles, role) != roles.end(); };
    return among(user.role) || std::ranges::any_of(acts_for, [&](const Principal& principal) {
               return among(principal.role);
           });
}

std::optional<Visitor> visitor_of(Database& database, const Id<User>& user_id, Instant now) {
    const auto user = find(database, user_id);
    if (!user || !user->active) return std::nullopt;
    return Visitor{standing_of(database, *user, now), {}, {}, {}};
}

std::string role_text(Role role) {
    const Field* field = description_of<User>().find("role");
    return words_of_code(field->choices[static_cast<std::size_t>(role)]);
}

} // namespace evenload
