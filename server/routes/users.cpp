// Pages of administrators: who is signed in, and what each role may do.

#include "common/store/tables.h"
#include "server/access/end_emergency_accesses.h"
#include "server/accounts/sessions.h"
#include "server/pages/message_page.h"
#include "server/pages/permissions_page.h"
#include "server/pages/users_page.h"
#include "server/routes/table.h"

namespace evenload {

namespace {

Reply show_users(const Request& request, Services& services) {
    const auto database = services.readers.lend();
    const ReadScope scope(*database);
    return html_reply(users_page(*database, *request.visitor, services.now()));
}

Reply sign_somebody_out(const Request& request, Services& services) {
    const Id<User> id(std::string(request.query_value("user")));
    const auto user = find(*services.readers.lend(), id);
    if (!user || !may_sign_out(*request.visitor, *user))
        return html_reply(message_page("There is no such person in your organisation."), 404);
    const bool done = services.writer.run([&](Database& database) {
        end_sessions_of(database, id);
        end_emergency_accesses(database, id, services.now());
        services.writer.access_changed();
    });
    if (!done) return html_reply(message_page("The server is busy; try again."), 503);
    services.log.event("signed_out_by_administrator", {{"request", request.number}});
    return see_other("/users");
}

} // namespace

void add_user_routes(std::vector<Route>& routes, Services& services) {
    routes.push_back(
        {.method = "GET",
         .pattern = "/users",
         .answer = [&](const Request& request) { return show_users(request, services); },
         .page = true,
         .roles = {Role::administrator}});
    routes.push_back(
        {.method = "POST",
         .pattern = "/users/sign_out",
         .answer = [&](const Request& request) { return sign_somebody_out(request, services); },
         .body = BodyKind::form,
         .page = true,
         .roles = {Role::administrator}});
    routes.push_back({.method = "GET",
                      .pattern = "/permissions",
                      .answer = [](const Request&) { return html_reply(permissions_page()); },
                      .page = true,
                      .roles = {Role::administrator}});
}

} // namespace evenload
