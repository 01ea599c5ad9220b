// The page of deputies: naming one, and ending it.

#include "common/commands/access/end_deputy.h"
#include "common/commands/access/name_deputy.h"
#include "common/commands/command_list.h"
#include "server/access/visitor.h"
#include "server/pages/deputies_page.h"
#include "server/pages/message_page.h"
#include "server/routes/given_by_form.h"
#include "server/routes/table.h"

namespace evenload {

namespace {

Reply show_page(const Request& request, Services& services, const std::string& problem = {}) {
    const auto database = services.readers.lend();
    const ReadScope scope(*database);
    return html_reply(
        deputies_page(*database, {*request.visitor, services.local_now().date, problem}));
}

Reply after(const Request& request, Services& services, const Command& command) {
    return after_form(
        given_by_form(request, services, command), "/deputies",
        [&](const std::string& problem) { return show_page(request, services, problem); });
}

Reply name(const Request& request, Services& services) {
    const auto first = date_from_text(request.query_value("first_day"));
    const auto last = date_from_text(request.query_value("last_day"));
    if (!first || !last) return html_reply(message_page("A day is written as 2026-11-23."), 400);
    return after(request, services,
                 make_command(form_command_id(),
                              NameDeputy{Id<User>(std::string(request.query_value("user"))),
                                         Id<User>(std::string(request.query_value("deputy"))),
                                         *first, *last}));
}

Reply end(const Request& request, Services& services) {
    return after(request, services,
                 make_command(form_command_id(),
                              EndDeputy{Id<Deputy>(std::string(request.query_value("deputy")))}));
}

} // namespace

void add_deputy_routes(std::vector<Route>& routes, Services& services) {
    routes.push_back(
        {.method = "GET",
         .pattern = "/deputies",
         .answer = [&](const Request& request) { return show_page(request, services); },
         .page = true,
         .roles = roles::care});
    routes.push_back({.method = "POST",
                      .pattern = "/deputies",
                      .answer = [&](const Request& request) { return name(request, services); },
                      .body = BodyKind::form,
                      .page = true,
                      .roles = roles::care});
    routes.push_back({.method = "POST",
                      .pattern = "/deputies/end",
                      .answer = [&](const Request& request) { return end(request, services); },
                      .body = BodyKind::form,
                      .page = true,
                      .roles = roles::care});
}

} // namespace evenload
