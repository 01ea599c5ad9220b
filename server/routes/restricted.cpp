// The page of restricted records, and the review of what was opened in an emergency.

#include "common/commands/access/end_emergency_access.h"
#include "common/commands/access/review_emergency_access.h"
#include "common/commands/command_list.h"
#include "server/access/visitor.h"
#include "server/pages/message_page.h"
#include "server/pages/restricted_page.h"
#include "server/routes/given_by_form.h"
#include "server/routes/table.h"

namespace evenload {

namespace {

Reply show_page(const Request& request, Services& services, const std::string& problem = {}) {
    const auto database = services.readers.lend();
    const ReadScope scope(*database);
    return html_reply(restricted_page(*database, {*request.visitor, services.now(), problem}));
}

Reply after(const Request& request, Services& services, const Command& command) {
    return after_form(
        given_by_form(request, services, command), "/restricted",
        [&](const std::string& problem) { return show_page(request, services, problem); });
}

Reply review(const Request& request, Services& services) {
    const std::string_view finding = request.query_value("finding");
    if (finding != "appropriate" && finding != "not_appropriate")
        return html_reply(message_page("Say whether it was appropriate."), 400);
    return after(request, services,
                 make_command(form_command_id(),
                              ReviewEmergencyAccess{
                                  Id<EmergencyAccess>(std::string(request.query_value("access"))),
                                  finding == "appropriate" ? AccessFinding::appropriate
                                                           : AccessFinding::not_appropriate,
                                  std::string(request.query_value("reason"))}));
}

Reply end(const Request& request, Services& services) {
    return after(request, services,
                 make_command(form_command_id(), EndEmergencyAccess{Id<EmergencyAccess>(
                                                     std::string(request.query_value("access")))}));
}

} // namespace

void add_restricted_routes(std::vector<Route>& routes, Services& services) {
    routes.push_back(
        {.method = "GET",
         .pattern = "/restricted",
         .answer = [&](const Request& request) { return show_page(request, services); },
         .page = true,
         .roles = roles::care});
    routes.push_back({.method = "POST",
                      .pattern = "/restricted/review",
                      .answer = [&](const Request& request) { return review(request, services); },
                      .body = BodyKind::form,
                      .page = true,
                      .roles = roles::reviewers});
    routes.push_back({.method = "POST",
                      .pattern = "/restricted/end",
                      .answer = [&](const Request& request) { return end(request, services); },
                      .body = BodyKind::form,
                      .page = true,
                      .roles = roles::care});
}

} // namespace evenload
