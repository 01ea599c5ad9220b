#include "server/access/guard.h"

#include "common/base/check.h"
#include "server/access/cookies.h"
#include "server/access/same_origin.h"
#include "server/access/visitor.h"
#include "server/accounts/accounts.h"
#include "server/accounts/sessions.h"
#include "server/edge/percent.h"
#include "server/pages/message_page.h"

#include <algorithm>

namespace evenload {

namespace {

constexpr std::int64_t renewal_milliseconds = 60'000;

struct ExpectedBody {
    std::string_view type;
    std::string_view sentence;
};
ExpectedBody expected_body(BodyKind kind) {
    if (kind == BodyKind::form) return {"application/x-www-form-urlencoded", "Send a form."};
    if (kind == BodyKind::file)
        return {"application/octet-stream",
                "Send the bytes of a file, as application/octet-stream."};
    return {"application/json", "Send JSON."};
}

std::optional<Reply> refuse_foreign(const Route& route, const Request& request,
                                    const Services& services) {
    if (route.method != "POST") return std::nullopt;
    const RequestOrigin origin{request.header("sec-fetch-site"), request.header("origin"),
                               request.header("host")};
    if (!route.from_elsewhere && !is_same_origin(origin, services.settings.public_origin))
        return refusal_for(route, 403, "This request did not come from a page of this site.");
    const auto [expected, sentence] = expected_body(route.body);
    const std::string_view type = request.header("content-type");
    if (type.substr(0, type.find(';')) != expected) return refusal_for(route, 415, sentence);
    return std::nullopt;
}

std::optional<Visitor> visitor_of_screen(const Request& request, Services& services) {
    const auto name = cookie_name(Cookie::screen, services.settings.secure_origin());
    const auto token = cookie_value(request.header("cookie"), name);
    const auto database = services.readers.lend();
    const auto user_id = kiosk_user_of(*database, token);
    return user_id ? visitor_of(*database, *user_id, services.now()) : std::nullopt;
}

std::optional<Visitor> visitor_of_session(const Request& request, Services& services) {
    const auto name = cookie_name(Cookie::session, services.settings.secure_origin());
    const auto token = cookie_value(request.header("cookie"), name);
    const auto database = services.readers.lend();
    const auto session = find_session(*database, token, services.now());
    if (!session) return std::nullopt;
    auto visitor = visitor_of(*database, session->user_id, services.now());
    if (!visitor) return std::nullopt;
    visitor->session = session->id;
    visitor->last_seen_at = session->last_seen_at;
    visitor->ends_at = session->ends_at;
    return visitor;
}

void renew(const Visitor& visitor, Services& services) {
    const Instant now = services.now();
    if (visitor.session.empty() ||
        now.milliseconds - visitor.last_seen_at.milliseconds < renewal_milliseconds)
        return;
    services.writer.run_later([session = visitor.session, now](Database& database) {
        renew_session(database, session, now);
    });
}

// Where they wanted to go: a link opens the same view after signing in.
std::string wanted_address(const Request& request) {
    std::string address = request.path;
    char separator = '?';
    for (const auto& [name, value] : request.query) {
        address += separator + percent_encoded(name, "/") + '=' + percent_encoded(value, "/");
        separator = '&';
    }
    return address;
}

Reply signed_out(const Route& route, const Request& request) {
    if (!route.page) return error_reply(401, "Sign in first.");
    std::string address = "/sign_in";
    if (request.method == "GET" && request.path != "/")
        address += "?next=" + percent_encoded(wanted_address(request), "/");
    return see_other(address);
}

Reply answered(const Route& route, Request& request, Services& services) {
    if (auto refusal = refuse_foreign(route, request, services)) return *refusal;
    if (route.access == Access::anyone) return route.answer(request);
    const auto visitor = visitor_of_request(request, services, route.access == Access::screen);
    if (!visitor) return signed_out(route, request);
    if (visitor->user.role == Role::kiosk && route.access != Access::screen)
        return refusal_for(route, 403, "A wall screen may not open this.");
    if (!route.roles.empty() && !visitor->has_role(route.roles))
        return refusal_for(route, 403,
                           "Your role, " + role_text(visitor->user.role) + ", may not do this.");
    request.visitor = &*visitor;
    if (route.renews_session) renew(*visitor, services);
    Reply reply = route.answer(request);
    request.visitor = nullptr;
    return reply;
}

} // namespace

std::optional<Visitor> visitor_of_request(const Request& request, Services& services,
                                          bool screens_too) {
    if (auto visitor = visitor_of_session(request, services)) return visitor;
    return screens_too ? visitor_of_screen(request, services) : std::nullopt;
}

Reply refusal_for(const Route& route, int status, std::string_view sentence) {
    return route.page ? html_reply(message_page(sentence), status) : error_reply(status, sentence);
}

Reply guarded(const Route& route, Request& request, Services& services) {
    constexpr std::string_view apology =
        "The server could not do this. Nothing was changed; try again.";
    try {
        return answered(route, request, services);
    } catch (const Fault& fault) {
        services.log.event(
            "fault",
            {{"request", request.number}, {"route", route.pattern}, {"what", fault.what()}});
    } catch (const Bug& bug) {
        services.log.event(
            "bug", {{"request", request.number}, {"route", route.pattern}, {"what", bug.what()}});
    } catch (const std::exception&) {
        // A library's words may quote what it was given; only that it happened goes into the log.
        services.log.event("exception", {{"request", request.number}, {"route", route.pattern}});
    }
    return refusal_for(route, 500, apology);
}

} // namespace evenload
