// GET /api/outbox_key: what a browser needs to keep unsent commands sealed on its disk.

#include "server/access/visitor.h"
#include "server/accounts/outbox_key.h"
#include "server/routes/table.h"

#include <nlohmann/json.hpp>

namespace evenload {

namespace {

Reply get_outbox_key(const Request& request, const Services& services) {
    const Id<User>& user_id = request.visitor->user.id;
    return json_reply(
        nlohmann::json{{"user_id", user_id.text},
                       {"owner", outbox_owner(user_id)},
                       {"key", outbox_key(services.outbox_secret, user_id)}}
            .dump());
}

} // namespace

void add_outbox_routes(std::vector<Route>& routes, Services& services) {
    routes.push_back(
        {.method = "GET",
         .pattern = "/api/outbox_key",
         .answer = [&](const Request& request) { return get_outbox_key(request, services); },
         .renews_session = false});
}

} // namespace evenload
