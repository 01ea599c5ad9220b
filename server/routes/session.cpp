// Signing in and out, and who one is.

#include "common/base/text.h"
#include "common/model/json.h"
#include "common/store/change_log.h"
#include "common/store/schema.h"
#include "common/store/tables.h"
#include "common/sync/protocol.h"
#include "common/sync/scope.h"
#include "server/access/begin_session.h"
#include "server/access/end_emergency_accesses.h"
#include "server/access/visitor.h"
#include "server/accounts/accounts.h"
#include "server/accounts/password.h"
#include "server/accounts/sessions.h"
#include "server/pages/message_page.h"
#include "server/pages/sign_in_page.h"
#include "server/routes/table.h"
#include "server/version.h"

#include <nlohmann/json.hpp>

namespace evenload {

namespace {

nlohmann::json teams_in(Database& database, const std::set<std::string>& unit_ids) {
    nlohmann::json teams = nlohmann::json::array();
    for (const Team& team : select<Team>(database, "order by name, id"))
        if (unit_ids.contains(team.id.text))
            teams.push_back({{"id", team.id.text}, {"name", team.name}});
    return teams;
}

std::string session_json(Database& database, const Visitor& visitor, Instant now) {
    const ReadScope scope(database);
    const LocalTime local = london_time(now);
    nlohmann::json user = to_json(description_of<User>(), &visitor.user);
    user.erase("version");
    user.erase("active");
    return nlohmann::json{{"user", user},
                          {"role_text", role_text(visitor.user.role)},
                          {"unit_ids", visitor.see_unit_ids},
                          {"change_unit_ids", visitor.change_unit_ids},
                          {"scope", scope_of(visitor.scope())},
                          {"shares", to_json(visitor.shares)},
                          {"veil", to_json(visitor.veil)},
                          {"acts_for", to_json(visitor.acts_for)},
                          {"lineage", lineage(database)},
                          {"position", log_position(database)},
                          {"teams", teams_in(database, visitor.see_unit_ids)},
                          {"now", now.milliseconds},
                          {"local_date", to_text(local.date)},
                          {"local_time", to_text(local.time)},
                          {"idle_minutes", idle_minutes},
                          {"ends_at", visitor.ends_at.milliseconds},
                          {"version", program_version},
                          {"schema", schema_version}}
        .dump();
}

struct Credentials {
    std::string sign_in_name;
    std::string password;
};

// Either a session or why not. The words and the time are the same for a wrong name and a wrong password.
struct SignInResult {
    std::optional<BegunSession> begun;
    int status = 200;
    std::string sentence;
    std::int64_t wait_seconds = 0;
};

SignInResult sign_in(const Credentials& credentials, const Request& request, Services& services) {
    const Instant now = services.now();
    const std::string name = lower(trimmed(credentials.sign_in_name));
    const auto wait = std::max(services.name_back_off.wait_seconds(name, now),
                               services.address_back_off.wait_seconds(request.address, now));
    if (wait > 0)
        return {
            {}, 429, "Too many attempts; try again in " + std::to_string(wait) + " seconds.", wait};

    const auto account = find_account(*services.readers.lend(), name);
    const bool right =
        password_matches(credentials.password, account ? account->password_hash : "");
    if (!right) {
        services.name_back_off.failed(name, now);
        services.address_back_off.failed(request.address, now);
        services.log.event("sign_in_refused");
        return {{}, 401, "The name or the password is not right.", 0};
    }
    services.name_back_off.succeeded(name);

    SignInResult result;
    const bool done = services.writer.run([&](Database& database) {
        result.begun =
            begin_session(database, account->user_id, {.browser = browser_of(request)}, now);
    });
    if (!done) return {{}, 503, "The server is busy; try again in a second.", 1};
    if (!result.begun) return {{}, 401, "The name or the password is not right.", 0};
    return result;
}

Reply refused(const SignInResult& result, Reply reply) {
    if (result.wait_seconds > 0) reply.with("Retry-After", std::to_string(result.wait_seconds));
    return reply;
}

Reply post_sign_in(const Request& request, Services& services) {
    Credentials credentials;
    try {
        const nlohmann::json body = parse_json(request.body);
        credentials = {body.at("sign_in_name").get<std::string>(),
                       body.at("password").get<std::string>()};
    } catch (const std::exception&) {
        return error_reply(400, "Send {\"sign_in_name\": \"…\", \"password\": \"…\"}.");
    }
    const SignInResult result = sign_in(credentials, request, services);
    if (!result.begun) return refused(result, error_reply(result.status, result.sentence));
    const auto database = services.readers.lend();
    return with_session(json_reply(session_json(*database, result.begun->visitor, services.now())),
                        *result.begun, services);
}

Reply post_sign_in_form(const Request& request, Services& services) {
    const Credentials credentials{std::string(request.query_value("sign_in_name")),
                                  std::string(request.query_value("password"))};
    const std::string next = safe_next(request.query_value("next"));
    const SignInResult result = sign_in(credentials, request, services);
    if (!result.begun) {
        const std::string page = sign_in_page({next, credentials.sign_in_name, result.sentence,
                                               services.settings.provider.shown_name()});
        return refused(result, html_reply(page, result.status));
    }
    return with_session(see_other(next), *result.begun, services);
}

Reply post_sign_out(const Request& request, Services& services) {
    const bool done = services.writer.run([&](Database& database) {
        end_session(database, request.visitor->session);
        end_emergency_accesses(database, request.visitor->user.id, services.now());
        services.writer.access_changed();
    });
    if (!done)
        return error_reply(503, "The server is busy; try again in a second.")
            .with("Retry-After", "1");
    return without_session({.status = 204}, services);
}

// The same for those without scripts.
Reply post_sign_out_form(const Request& request, Services& services) {
    const Reply reply = post_sign_out(request, services);
    if (reply.status != 204) return html_reply(message_page("The server is busy; try again."), 503);
    Reply page = see_other("/sign_in");
    page.headers.insert(page.headers.end(), reply.headers.begin(), reply.headers.end());
    return page;
}

Reply get_session(const Request& request, Services& services) {
    const auto database = services.readers.lend();
    return json_reply(session_json(*database, *request.visitor, services.now()));
}

Reply get_sign_in(const Request& request, Services& services) {
    return html_reply(sign_in_page(
        {request.query_value("next"), {}, {}, services.settings.provider.shown_name()}));
}

} // namespace

void add_session_routes(std::vector<Route>& routes, Services& services) {
    const auto bound = [&services](Reply (*answer)(const Request&, Services&)) {
        return [answer, &services](const Request& request) { return answer(request, services); };
    };
    routes.push_back({.method = "GET", .pattern = "/api/session", .answer = bound(get_session)});
    routes.push_back({.method = "POST",
                      .pattern = "/api/sign_in",
                      .access = Access::anyone,
                      .answer = bound(post_sign_in),
                      .lane = Lane::sign_in,
                      .body = BodyKind::json});
    routes.push_back({.method = "POST",
                      .pattern = "/api/sign_out",
                      .answer = bound(post_sign_out),
                      .body = BodyKind::json});
    routes.push_back({.method = "POST",
                      .pattern = "/sign_out",
                      .answer = bound(post_sign_out_form),
                      .body = BodyKind::form,
                      .page = true});
    routes.push_back({.method = "GET",
                      .pattern = "/sign_in",
                      .access = Access::anyone,
                      .answer = bound(get_sign_in),
                      .page = true});
    routes.push_back({.method = "POST",
                      .pattern = "/sign_in",
                      .access = Access::anyone,
                      .answer = bound(post_sign_in_form),
                      .lane = Lane::sign_in,
                      .body = BodyKind::form,
                      .page = true});
}

} // namespace evenload
