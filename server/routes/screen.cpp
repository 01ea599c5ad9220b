// The wall screen: opened once with its link, then for months by its cookie. Its token opens these two
// routes and nothing else.

#include "common/base/check.h"
#include "common/reports/kiosk_page.h"
#include "server/access/cookies.h"
#include "server/access/guard.h"
#include "server/access/visitor.h"
#include "server/accounts/accounts.h"
#include "server/pages/message_page.h"
#include "server/routes/table.h"

namespace evenload {

namespace {

Reply open_screen(const Request& request, Services& services) {
    const std::string_view token = request.query_value("token");
    if (!token.empty() && kiosk_user_of(*services.readers.lend(), token)) {
        // The token leaves the address, where it could be read over a shoulder or from the history.
        return see_other("/kiosk").with(
            "Set-Cookie", set_cookie(Cookie::screen, token, services.settings.secure_origin()));
    }
    if (!visitor_of_request(request, services, true))
        return html_reply(
            message_page("This screen's link does not work any more; ask for a new one."), 401);
    return services.files.reply("/index.html", request);
}

Reply send_screen(const Request& request, Services& services) {
    const Id<Team>& team_id = request.visitor->user.team_id;
    if (team_id.none()) return error_reply(404, "This user has no team to show.");
    const auto database = services.readers.lend();
    const ReadScope scope(*database);
    const VeiledReading veiled(*database, request.visitor->veil);
    return json_reply(to_json_text(kiosk_page(*database, team_id, services.local_now())));
}

} // namespace

void add_screen_routes(std::vector<Route>& routes, Services& services) {
    routes.push_back(
        {.method = "GET",
         .pattern = "/kiosk",
         .access = Access::anyone, // looks at the token itself
         .answer = [&](const Request& request) { return open_screen(request, services); },
         .page = true});
    routes.push_back(
        {.method = "GET",
         .pattern = "/api/kiosk",
         .access = Access::screen,
         .answer = [&](const Request& request) { return send_screen(request, services); },
         .renews_session = false});
}

} // namespace evenload
