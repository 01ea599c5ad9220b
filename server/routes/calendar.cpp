// Calendar feeds: the page on which addresses are made and revoked, and the feeds themselves, which a calendar program
// reads without a session: the address is the key.

#include "common/base/id.h"
#include "common/exchange/calendar_entries.h"
#include "common/store/tables.h"
#include "server/accounts/calendar_tokens.h"
#include "server/audit/log_reads.h"
#include "server/calendar/ical_text.h"
#include "server/pages/calendar_page.h"
#include "server/pages/message_page.h"
#include "server/routes/table.h"

namespace evenload {

namespace {

constexpr std::int64_t note_use_every = 15 * 60'000;

// Where people reach this server, for an address that they take away.
std::string origin_of(const Request& request, const Services& services) {
    if (!services.settings.public_origin.empty()) return services.settings.public_origin;
    return "http://" + std::string(request.header("host"));
}

Reply show_page(const Request& request, Services& services, const Id<Professional>& made_for = {},
                const std::string& token = {}) {
    const auto database = services.readers.lend();
    const ReadScope scope(*database);
    CalendarPage page{*request.visitor, made_for, {}};
    if (!token.empty())
        page.made_address = origin_of(request, services) + "/calendar/" + token + ".ics";
    return html_reply(calendar_page(*database, page));
}

// The new address is in the answer and nowhere else: a redirect would put it into a history.
Reply change_feed(const Request& request, Services& services) {
    const Id<Professional> id(std::string(request.query_value("professional")));
    const std::string_view action = request.query_value("action");
    const auto professional = find(*services.readers.lend(), id);
    if (!professional || !may_manage_calendar(*request.visitor, *professional))
        return html_reply(message_page("There is no such professional, or you may not do this."),
                          404);
    if (action != "make" && action != "revoke")
        return html_reply(message_page("Choose to make or to revoke an address."), 400);
    std::string token;
    const bool done = services.writer.run([&](SqliteDatabase& database) {
        if (action == "make")
            token = create_calendar_token(database, id, request.visitor->user.id, services.now());
        else
            revoke_calendar_token(database, id);
    });
    if (!done) return html_reply(message_page("The server is busy; try again."), 503);
    services.log.event(action == "make" ? "calendar_feed_made" : "calendar_feed_revoked", {});
    return show_page(request, services, id, token);
}

void note_use(std::string token, const CalendarUse& use, Services& services) {
    const Instant now = services.now();
    if (use.last_used_at && now.milliseconds - use.last_used_at->milliseconds < note_use_every)
        return;
    services.writer.run_later([token = std::move(token), now](Database& database) {
        note_calendar_use(database, token, now);
    });
}

// Whoever has the address: nobody in particular.
RecordRead read_of_feed(Database& database, const Id<Professional>& id) {
    return {"", ReadHow::feed, "professionals", id.text, find(database, id)->team_id.text};
}

std::string feed_of(Database& database, const Id<Professional>& id, const Services& services) {
    const ReadScope scope(database);
    const Professional professional = *find(database, id);
    CalendarFeed feed;
    feed.name = professional.name + " · Evenload";
    if (!services.settings.public_origin.empty())
        feed.case_link = services.settings.public_origin + "/cases/";
    feed.entries = calendar_entries(database, professional, services.local_now().date);
    return ical_text(feed);
}

// What is wrong is answered alike, and counts against the address that asked: a token cannot be guessed at.
Reply send_feed(const Request& request, Services& services) {
    const auto wait = services.address_back_off.wait_seconds(request.address, services.now());
    if (wait > 0)
        return error_reply(429, "Too many attempts; try again later.")
            .with("Retry-After", std::to_string(wait));
    std::string token(request.path_part("file"));
    const bool named = token.ends_with(".ics");
    if (named) token.resize(token.size() - 4);
    const auto database = services.readers.lend();
    const auto use = named ? calendar_of_token(*database, token) : std::nullopt;
    if (!use) {
        services.address_back_off.failed(request.address, services.now());
        return error_reply(404, "There is no such calendar; ask for a new address.");
    }
    note_use(token, *use, services);
    Reply reply{.content_type = "text/calendar; charset=utf-8"};
    reply.body = feed_of(*database, use->professional_id, services);
    const std::string tag = '"' + derive_id(reply.body, reply.body.size()) + '"';
    reply.with("ETag", tag).with("Cache-Control", "private, no-cache");
    reply.with("Content-Disposition", "inline; filename=\"visits.ics\"");
    if (request.header("if-none-match") == tag) {
        reply.status = 304; // nothing is sent, and so nothing read
        reply.body.clear();
        return reply;
    }
    return logged(services, {read_of_feed(*database, use->professional_id)}, std::move(reply));
}

} // namespace

void add_calendar_routes(std::vector<Route>& routes, Services& services) {
    routes.push_back(
        {.method = "GET",
         .pattern = "/calendar",
         .answer = [&](const Request& request) { return show_page(request, services); },
         .page = true});
    routes.push_back(
        {.method = "POST",
         .pattern = "/calendar",
         .answer = [&](const Request& request) { return change_feed(request, services); },
         .body = BodyKind::form,
         .page = true});
    routes.push_back(
        {.method = "GET",
         .pattern = "/calendar/:file",
         .access = Access::anyone, // looks at the token itself
         .answer = [&](const Request& request) { return send_feed(request, services); }});
}

} // namespace evenload
