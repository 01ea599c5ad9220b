// The pages that need neither script nor canvas.

#include "common/commands/caseload/caseload_cases.h"
#include "common/store/tables.h"
#include "common/sync/feed.h"
#include "server/access/seen_rows.h"
#include "server/access/visitor.h"
#include "server/audit/log_reads.h"
#include "server/pages/accessibility_page.h"
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
    const SeenRows seen(services.readers, *request.visitor);
    Database& rows = *seen;
    const auto team = team_of(rows, request);
    if (!team) return no_team();
    return logged(services, {read_of_team(*request.visitor, ReadHow::list, team->id.text, "cases")},
                  html_reply(list_page(rows, *team, services.local_now())));
}

std::vector<RecordRead> reads_of_cases(const Visitor& visitor, const std::vector<Case>& cases) {
    std::vector<RecordRead> reads;
    for (const Case& care : cases)
        reads.push_back(
            {visitor.user.id.text, ReadHow::print, "cases", care.id.text, care.team_id.text});
    return reads;
}

// Those with a visit on the page.
std::vector<Case> cases_on(Database& database, const Team& team, const PrintChoice& choice) {
    const bool everyone = choice.professional_id.none();
    return select<Case>(
        database,
        std::string("where id in (select case_id from contacts where team_id = $1 and day = $2 "
                    "and status <> 'cancelled'") +
            (everyone ? ") and $3 = ''" : " and professional_id = $3 and start is not null)") +
            " order by reference",
        {std::string_view(team.id.text), std::string_view(to_text(choice.day)),
         std::string_view(choice.professional_id.text)});
}

Reply show_print(const Request& request, Services& services) {
    const SeenRows seen(services.readers, *request.visitor);
    Database& rows = *seen;
    const auto team = team_of(rows, request);
    if (!team) return no_team();
    const LocalTime now = services.local_now();
    PrintChoice choice{now.date,
                       Id<Professional>(std::string(request.query_value("professional")))};
    if (const auto text = request.query_value("day"); !text.empty()) {
        const auto day = date_from_text(text);
        if (!day) return html_reply(message_page("A day is written as 2026-11-23."), 400);
        choice.day = *day;
    }
    return logged(services, reads_of_cases(*request.visitor, cases_on(rows, *team, choice)),
                  html_reply(print_page(rows, *team, choice, now)));
}

// The parameters of a report on the screen; the team may stand among them.
Reply show_report(const Request& request, Services& services) {
    const SeenRows seen(services.readers, *request.visitor);
    Database& rows = *seen;
    const auto team = team_of(rows, request);
    if (!team) return no_team();
    ReportQuestion question;
    for (const std::string_view name : report_parameter_names())
        read_parameter(question, name, request.query_value(name));
    return logged(services,
                  {read_of_team(*request.visitor, ReadHow::print, team->id.text, "report")},
                  html_reply(report_page(rows, *team, services.local_now(), question)));
}

// The part of what other teams share with the visitor that is asked for: one caseload with its cases, or one case by
// its team and reference. Empty: nothing of it is shared.
Shares asked_share(Database& database, const Request& request, Date today) {
    const Shares& all = request.visitor->shares;
    Shares asked;
    const auto add = [&](const Id<Case>& case_id, const Id<Team>& team_id) {
        const auto found = all.cases.find(case_id.text);
        if (found == all.cases.end()) return;
        asked.cases.insert(*found);
        asked.unit_ids.insert(team_id.text);
    };
    const std::string caseload_id(request.query_value("caseload"));
    if (const auto found = all.caseloads.find(caseload_id); found != all.caseloads.end()) {
        const auto caseload = find(database, Id<Caseload>(caseload_id));
        if (!caseload) return asked;
        asked.caseloads.insert(*found);
        asked.unit_ids.insert(caseload->team_id.text);
        for (const Id<Case>& case_id : cases_of(database, *caseload, today))
            add(case_id, caseload->team_id);
    } else if (caseload_id.empty()) {
        for (const Case& care :
             select<Case>(database, "where team_id = $1 and reference = $2",
                          {request.query_value("team"), request.query_value("case")}))
            add(care.id, care.team_id);
    }
    return asked;
}

// Made from the rows of the share alone, so that no other row of the team can be on it.
Reply show_shared_pack(Database& database, const Request& request, Shares asked,
                       Services& services) {
    const auto team = find(database, Id<Team>(*asked.unit_ids.begin()));
    if (!team) return no_team();
    Scope scope{std::string()};
    scope.shares = std::move(asked);
    scope.veil = request.visitor->veil;
    scope.reader = request.visitor->user.id;
    const auto shared_rows = rows_in_scope(database, scope);
    const PackChoice choice{.shared = true};
    return logged(services,
                  reads_of_cases(*request.visitor, cases_of_pack(*shared_rows, *team, choice)),
                  html_reply(case_pack_page(*shared_rows, *team, choice, services.local_now())));
}

// A caseload's cases are those that its professional owns.
Reply show_pack(const Request& request, Services& services) {
    const SeenRows seen(services.readers, *request.visitor);
    Database& rows = *seen;
    const LocalTime now = services.local_now();
    Shares shared = asked_share(rows, request, now.date);
    if (!shared.empty()) return show_shared_pack(rows, request, std::move(shared), services);
    const auto team = team_of(rows, request);
    if (!team) return no_team();
    const std::string_view owner = request.query_value("owner");
    PackChoice choice{.reference = std::string(request.query_value("case")),
                      .unallocated = owner == "none"};
    if (!choice.unallocated) choice.owner_id = Id<Professional>(std::string(owner));
    if (const auto id = request.query_value("caseload"); !id.empty()) {
        const auto caseload = find(rows, Id<Caseload>(std::string(id)));
        if (!caseload || caseload->team_id != team->id)
            return html_reply(message_page("There is no such caseload, or you may not see it."),
                              404);
        choice.owner_id = caseload->professional_id;
    }
    return logged(services, reads_of_cases(*request.visitor, cases_of_pack(rows, *team, choice)),
                  html_reply(case_pack_page(rows, *team, choice, now)));
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
    add("/accessibility", Access::anyone,
        [](const Request&, Services&) -> Reply { return html_reply(accessibility_page()); });
}

} // namespace evenload
