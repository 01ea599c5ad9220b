// The pages that need neither script nor canvas.

#include "common/model/caseload.h"
#include "common/store/tables.h"
#include "server/access/visitor.h"
#include "server/pages/case_pack_page.h"
#include "server/pages/html.h"
#include "server/pages/list_page.h"
#include "server/pages/message_page.h"
#include "server/pages/print_page.h"
#include "server/pages/report_page.h"
#include "server/routes/table.h"

namespace evenload {

namespace {

// The team in the address, else the visitor's own; nothing when they may not see it.
std::optional<Team> team_of(Database& database, const Request& request) {
    Id<Team> id(std::string(request.query_value("team")));
    if (id.none()) id = request.visitor->user.team_id;
    if (!request.visitor->see_unit_ids.contains(id.text)) return std::nullopt;
    return find(database, id);
}

Reply no_team() {
    return html_reply(message_page("There is no such team, or you may not see it."), 404);
}

Reply show_list(const Request& request, Services& services) {
    const auto database = services.readers.lend();
    const ReadScope scope(*database);
    const auto team = team_of(*database, request);
    if (!team) return no_team();
    return html_reply(list_page(*database, *team, services.local_now()));
}

Reply show_print(const Request& request, Services& services) {
    const auto database = services.readers.lend();
    const ReadScope scope(*database);
    const auto team = team_of(*database, request);
    if (!team) return no_team();
    const LocalTime now = services.local_now();
    PrintChoice choice{now.date,
                       Id<Professional>(std::string(request.query_value("professional")))};
    if (const auto text = request.query_value("day"); !text.empty()) {
        const auto day = date_from_text(text);
        if (!day) return html_reply(message_page("A day is written as 2026-11-23."), 400);
        choice.day = *day;
    }
    return html_reply(print_page(*database, *team, choice, now));
}

// The parameters of a report on the screen; the team may stand among them.
Reply show_report(const Request& request, Services& services) {
    const auto database = services.readers.lend();
    const ReadScope scope(*database);
    const auto team = team_of(*database, request);
    if (!team) return no_team();
    ReportQuestion question;
    for (const std::string_view name : report_parameter_names())
        read_parameter(question, name, request.query_value(name));
    return html_reply(report_page(*database, *team, services.local_now(), question));
}

// A caseload's cases are those that its professional owns.
Reply show_pack(const Request& request, Services& services) {
    const auto database = services.readers.lend();
    const ReadScope scope(*database);
    const auto team = team_of(*database, request);
    if (!team) return no_team();
    const std::string_view owner = request.query_value("owner");
    PackChoice choice{std::string(request.query_value("case")), {}, owner == "none"};
    if (!choice.unallocated) choice.owner_id = Id<Professional>(std::string(owner));
    if (const auto id = request.query_value("caseload"); !id.empty()) {
        const auto caseload = find(*database, Id<Caseload>(std::string(id)));
        if (!caseload || caseload->team_id != team->id)
            return html_reply(message_page("There is no such caseload, or you may not see it."),
                              404);
        choice.owner_id = caseload->professional_id;
    }
    return html_reply(case_pack_page(*database, *team, choice, services.local_now()));
}

Reply send_css(const Request&, Services&) {
    Reply reply{.content_type = "text/css; charset=utf-8", .body = std::string(plain_css)};
    return reply.with("Cache-Control", "public, max-age=3600");
}

} // namespace

void add_plain_routes(std::vector<Route>& routes, Services& services) {
    const auto add = [&](std::string_view pattern, Access access,
                         Reply (*answer)(const Request&, Services&)) {
        routes.push_back(
            {.method = "GET",
             .pattern = std::string(pattern),
             .access = access,
             .answer = [answer,
                        &services](const Request& request) { return answer(request, services); },
             .page = true});
    };
    add("/list", Access::signed_in, show_list);
    add("/print", Access::signed_in, show_print);
    add("/print/report", Access::signed_in, show_report);
    add("/print/cases", Access::signed_in, show_pack);
    add(plain_css_path, Access::anyone, send_css);
}

} // namespace evenload
