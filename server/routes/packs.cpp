// Days that somebody keeps on a device for working without a network: its rows, its lease, and the end of it. What is given
// out is written down for the audit, each file once a day.

#include "server/accounts/packs.h"

#include "common/base/text.h"
#include "common/sync/pack_image.h"
#include "server/access/begin_session.h"
#include "server/access/visitor.h"
#include "server/audit/log_reads.h"
#include "server/pages/message_page.h"
#include "server/pages/users_page.h"
#include "server/routes/table.h"

#include <nlohmann/json.hpp>

namespace evenload {

namespace {

constexpr std::int64_t hour_milliseconds = 3'600'000;
constexpr std::int64_t day_milliseconds = 24 * hour_milliseconds;

struct Asked {
    std::string id;
    int days = 0;
    bool begins = false;
};

std::string pack_id_in(const nlohmann::json& object) {
    if (!object.is_object() || !object.contains("id") || !object["id"].is_string()) return {};
    const std::string id = object["id"].get<std::string>();
    return is_pack_id(id) ? id : std::string();
}

std::optional<Asked> asked_in(const std::string& body) {
    const auto object = nlohmann::json::parse(body, nullptr, false);
    Asked asked{pack_id_in(object)};
    if (asked.id.empty() || !object.contains("days") || !object["days"].is_number_integer() ||
        !object.contains("begins") || !object["begins"].is_boolean())
        return std::nullopt;
    const auto days = object["days"].get<std::int64_t>();
    if (days < 1 || days > most_pack_days) return std::nullopt;
    asked.days = static_cast<int>(days);
    asked.begins = object["begins"].get<bool>();
    return asked;
}

// Why this person cannot keep any days; nothing when they can.
std::optional<Reply> why_not_kept(const Request& request, const Services& services) {
    if (services.settings.pack_hours == 0)
        return error_reply(403, "This service does not let days be kept on devices.");
    if (request.visitor->user.professional_id.none())
        return error_reply(422, "Only who gives visits has days to keep.");
    return std::nullopt;
}

// Each file once a day, however often the device asks.
std::vector<RecordRead> reads_of(Database& database, const Visitor& visitor,
                                 const std::vector<std::string>& case_ids, Instant now) {
    std::vector<RecordRead> reads;
    const std::string how(read_how_text(ReadHow::pack));
    for (const std::string& id : case_ids) {
        if (!reads_where(database, "user_id = $1 and row_id = $2 and how = $3 and at > $4",
                         {std::string_view(visitor.user.id.text), std::string_view(id),
                          std::string_view(how), now.milliseconds - day_milliseconds},
                         1)
                 .empty())
            continue;
        reads.push_back(
            {visitor.user.id.text, ReadHow::pack, "cases", id,
             database.text("select team_id from cases where id = $1", {std::string_view(id)})});
    }
    return reads;
}

// False: another device of theirs must be given up first.
bool begin_or_renew(Database& database, const Request& request, const Asked& asked, Instant now,
                    Instant lease_ends_at) {
    const Visitor& visitor = *request.visitor;
    if (find_pack(database, asked.id, now)) {
        renew_pack(database, asked.id, visitor.session, now, lease_ends_at);
        return true;
    }
    if (packs_of(database, visitor.user.id, now).size() >= most_packs_of_one) return false;
    begin_pack(database, {asked.id, visitor.user.id, visitor.session, browser_of(request), now, now,
                          lease_ends_at});
    return true;
}

Reply give_pack(const Request& request, Services& services) {
    const auto asked = asked_in(request.body);
    if (!asked)
        return error_reply(400, "Send {\"id\": \"32 hexadecimal digits\", \"days\": 1 to " +
                                    std::to_string(most_pack_days) + ", \"begins\": true}.");
    if (const auto refused = why_not_kept(request, services)) return *refused;
    const Visitor& visitor = *request.visitor;
    const Instant now = services.now();
    const Instant lease_ends_at{now.milliseconds +
                                services.settings.pack_hours * hour_milliseconds};
    PackImage image;
    std::vector<RecordRead> reads;
    {
        const auto database = services.readers.lend();
        const auto known = find_pack(*database, asked->id, now);
        if (known ? known->user_id != visitor.user.id : !asked->begins)
            return error_reply(410, "What this device keeps has been ended; it has to be wiped.");
        image = pack_image(*database,
                           {visitor.user.id, visitor.user.professional_id, visitor.user.team_id,
                            london_time(now).date, asked->days, visitor.scope()});
        reads = reads_of(*database, visitor, image.case_ids, now);
    }
    bool has_room = true;
    const bool done = services.writer.run([&](SqliteDatabase& database) {
        has_room = begin_or_renew(database, request, *asked, now, lease_ends_at);
        if (has_room) note_reads(database, reads, now);
    });
    if (!done) return error_reply(503, "The server is busy; try again in a second.");
    if (!has_room)
        return error_reply(409, "Days are kept on " + std::to_string(most_packs_of_one) +
                                    " devices already; end one on the page Your account.");
    Reply reply{.content_type = "application/octet-stream"};
    reply.body.assign(reinterpret_cast<const char*>(image.bytes.data()), image.bytes.size());
    reply.with("Evenload-Now", std::to_string(now.milliseconds));
    return reply.with("Evenload-Lease-Ends", std::to_string(lease_ends_at.milliseconds));
}

Reply end_own_pack(const Request& request, Services& services) {
    const std::string id = pack_id_in(nlohmann::json::parse(request.body, nullptr, false));
    if (id.empty()) return error_reply(400, "Send {\"id\": \"32 hexadecimal digits\"}.");
    const bool done = services.writer.run(
        [&](Database& database) { end_pack(database, id, request.visitor->user.id); });
    return done ? json_reply("{}") : error_reply(503, "The server is busy; try again in a second.");
}

// Asked by a device that nobody is signed in at: whether it may go on keeping what it keeps.
Reply say_whether_it_stands(const Request& request, Services& services) {
    const std::string id = pack_id_in(nlohmann::json::parse(request.body, nullptr, false));
    if (id.empty()) return error_reply(400, "Send {\"id\": \"32 hexadecimal digits\"}.");
    const bool stands = find_pack(*services.readers.lend(), id, services.now()).has_value();
    return json_reply(nlohmann::json{{"stands", stands}}.dump());
}

Reply busy_page() {
    return html_reply(message_page("The server is busy; try again."), 503);
}

Reply end_on_account(const Request& request, Services& services) {
    const bool done = services.writer.run([&](Database& database) {
        end_pack(database, request.query_value("pack"), request.visitor->user.id);
    });
    return done ? see_other("/account") : busy_page();
}

Reply end_of_somebody(const Request& request, Services& services) {
    std::optional<Pack> pack;
    std::optional<User> user;
    {
        const auto database = services.readers.lend();
        pack = find_pack(*database, request.query_value("pack"), services.now());
        if (pack) user = find(*database, pack->user_id);
    }
    if (!user || !may_sign_out(*request.visitor, *user))
        return html_reply(message_page("Nothing of this name is kept on a device by anybody in "
                                       "your organisation; it may have ended by itself."),
                          404);
    const bool done = services.writer.run(
        [&](Database& database) { end_pack(database, pack->id, pack->user_id); });
    if (!done) return busy_page();
    services.log.event("pack_ended_by_administrator", {{"request", request.number}});
    return see_other("/users");
}

} // namespace

void add_pack_routes(std::vector<Route>& routes, Services& services) {
    const auto bound = [&services](Reply (*answer)(const Request&, Services&)) {
        return [answer, &services](const Request& request) { return answer(request, services); };
    };
    const auto add = [&](Route route) { routes.push_back(std::move(route)); };
    add({.method = "GET",
         .pattern = "/device",
         .answer =
             [&](const Request& request) { return services.files.reply("/device.html", request); },
         .page = true});
    add({.method = "POST",
         .pattern = "/api/packs",
         .answer = bound(give_pack),
         .body = BodyKind::json,
         .renews_session = false});
    add({.method = "POST",
         .pattern = "/api/packs/end",
         .answer = bound(end_own_pack),
         .body = BodyKind::json});
    add({.method = "POST",
         .pattern = "/api/packs/stands",
         .access = Access::anyone,
         .answer = bound(say_whether_it_stands),
         .body = BodyKind::json,
         .renews_session = false});
    add({.method = "POST",
         .pattern = "/account/packs/end",
         .answer = bound(end_on_account),
         .body = BodyKind::form,
         .page = true});
    add({.method = "POST",
         .pattern = "/users/packs/end",
         .answer = bound(end_of_somebody),
         .body = BodyKind::form,
         .page = true,
         .roles = {Role::administrator}});
}

} // namespace evenload
