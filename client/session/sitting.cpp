#include "client/session/sitting.h"

#include "common/base/check.h"
#include "common/sync/protocol.h"

#include <nlohmann/json.hpp>

namespace evenload {
namespace {

Role role_from(const std::string& text) {
    User user;
    const Field* field = description_of<User>().find("role");
    if (!field->set(&user, std::string_view(text)))
        throw Fault("the server names a role that this page does not know");
    return user.role;
}

std::string text_or_none(const nlohmann::json& object, const char* name) {
    const nlohmann::json& found = object.at(name);
    return found.is_string() ? found.get<std::string>() : std::string();
}

} // namespace

Sitting sitting_from(const nlohmann::json& object) {
    const nlohmann::json& user = object.at("user");
    Sitting sitting;
    sitting.actor.user_id = Id<User>(user.at("id").get<std::string>());
    sitting.actor.professional_id = Id<Professional>(text_or_none(user, "professional_id"));
    sitting.actor.organisation_id = Id<Organisation>(text_or_none(user, "organisation_id"));
    sitting.actor.role = role_from(user.at("role").get<std::string>());
    sitting.actor.unit_ids = object.at("change_unit_ids").get<std::set<std::string>>();
    if (object.contains("shares")) sitting.actor.shares = shares_from_json(object.at("shares"));
    if (object.contains("veil")) sitting.actor.veil = veil_from_json(object.at("veil"));
    sitting.actor.veil.reader = sitting.actor.user_id;
    if (object.contains("acts_for"))
        sitting.actor.acts_for = principals_from_json(object.at("acts_for"));
    if (object.contains("scope")) sitting.scope = object.at("scope").get<std::string>();
    sitting.seen_unit_ids = object.contains("unit_ids")
                                ? object.at("unit_ids").get<std::set<std::string>>()
                                : sitting.actor.unit_ids;
    sitting.user_name = user.at("name").get<std::string>();
    sitting.team_id = Id<Team>(text_or_none(user, "team_id"));
    sitting.role_text = object.at("role_text").get<std::string>();
    return sitting;
}

} // namespace evenload
