// Signing in through the provider of the organisation: out to it, back from it, and its word that somebody has
// signed out there. Whatever is wrong with an answer is one sentence to the person and one line in the log.

#include "server/provider/provider.h"

#include "server/access/begin_session.h"
#include "server/access/end_emergency_accesses.h"
#include "server/access/cookies.h"
#include "server/accounts/identities.h"
#include "server/pages/sign_in_page.h"
#include "server/provider/attempts.h"
#include "server/routes/table.h"

#include <nlohmann/json.hpp>

namespace evenload {

namespace {

// What made a sign-in fail goes into the log as this word, and never to the browser.
void note_refusal(const Request& request, Services& services, std::string_view why) {
    services.log.event("provider_sign_in_refused", {{"request", request.number}, {"why", why}});
}

Reply nobody_signed_in(const Request& request, Services& services, std::string sentence) {
    sentence += " (request " + request.number + ")";
    const std::string page =
        sign_in_page({"", {}, sentence, services.settings.provider.shown_name()});
    Reply reply = html_reply(page, 401);
    return reply.with("Set-Cookie",
                      set_cookie(Cookie::attempt, "", services.settings.secure_origin()));
}

Reply did_not_work(const Request& request, Services& services) {
    return nobody_signed_in(
        request, services,
        "Signing in with " + services.settings.provider.name +
            " did not work, and nobody was signed in. Try again; if it happens again, tell whoever "
            "runs Evenload.");
}

Reply no_provider() {
    return error_reply(404, "There is nothing at this address.");
}

Reply go_to_provider(const Request& request, Services& services) {
    if (!services.provider.is_used()) return no_provider();
    const Instant now = services.now();
    const auto begun = services.attempts.begin(safe_next(request.query_value("next")), now);
    try {
        Reply reply = see_other(services.provider.authorization_address(begun, now));
        return reply.with("Set-Cookie", set_cookie(Cookie::attempt, begun.browser,
                                                   services.settings.secure_origin()));
    } catch (const ProviderFault& fault) {
        note_refusal(request, services, fault.what());
        return did_not_work(request, services);
    }
}

// The answer as it came, checked as far as it can be without asking the provider.
Attempt answered_attempt(const Request& request, Services& services) {
    const auto cookie = cookie_name(Cookie::attempt, services.settings.secure_origin());
    const auto attempt =
        services.attempts.take(request.query_value("state"),
                               cookie_value(request.header("cookie"), cookie), services.now());
    if (!attempt) throw ProviderFault("state");
    services.provider.check_answer_of(request.query_value("iss"), services.now());
    if (!request.query_value("error").empty()) throw ProviderFault("refused by the provider");
    if (request.query_value("code").empty()) throw ProviderFault("no code");
    return *attempt;
}

// Known by the link, or linked now by the sign-in name that the provider vouches for.
std::optional<Id<User>> user_here(Database& database, const Identity& identity,
                                  const std::string& sign_in_name, Instant now) {
    if (const auto known = user_of_identity(database, identity)) return known;
    const auto found = user_to_link(database, identity, sign_in_name);
    if (found) link_identity(database, identity, *found, now);
    return found;
}

std::string name_to_link(const Identity& identity, const Vouched& person, Services& services) {
    const bool known = user_of_identity(*services.readers.lend(), identity).has_value();
    return known ? std::string() : services.provider.sign_in_name_of(person, services.now());
}

Reply sign_in_here(const Request& request, Services& services) {
    const Attempt attempt = answered_attempt(request, services);
    const Instant now = services.now();
    const Vouched person = services.provider.person_for(request.query_value("code"), attempt, now);
    const Identity identity{services.settings.provider.issuer, person.subject};
    const std::string sign_in_name = name_to_link(identity, person, services);
    std::optional<BegunSession> begun;
    const bool done = services.writer.run([&](Database& database) {
        const auto user_id = user_here(database, identity, sign_in_name, now);
        if (user_id)
            begun =
                begin_session(database, *user_id,
                              {browser_of(request), identity.issuer, person.provider_session}, now);
    });
    if (!done) throw ProviderFault("busy");
    if (!begun) {
        note_refusal(request, services, "nobody here");
        return nobody_signed_in(request, services,
                                "You signed in with " + services.settings.provider.name +
                                    ", but nobody here is linked to that account. Ask an "
                                    "administrator of Evenload to link you.");
    }
    Reply reply = see_other(attempt.next);
    reply.with("Set-Cookie", set_cookie(Cookie::attempt, "", services.settings.secure_origin()));
    return with_session(std::move(reply), *begun, services);
}

Reply come_back(const Request& request, Services& services) {
    if (!services.provider.is_used()) return no_provider();
    try {
        return sign_in_here(request, services);
    } catch (const ProviderFault& fault) {
        note_refusal(request, services, fault.what());
        return did_not_work(request, services);
    }
}

void end_sessions(Database& database, const SignedOut& out, const std::string& issuer,
                  Instant now) {
    if (!out.provider_session.empty()) {
        for (const Id<User>& user_id :
             users_of_provider_session(database, issuer, out.provider_session))
            end_emergency_accesses(database, user_id, now);
        return end_provider_session(database, issuer, out.provider_session);
    }
    if (const auto user_id = user_of_identity(database, {issuer, out.subject})) {
        end_emergency_accesses(database, *user_id, now);
        end_provider_sessions_of(database, issuer, *user_id);
    }
}

// Back-Channel Logout 1.0, 2.5 to 2.8: 200 when the sessions have ended, 400 when the token is not believed.
Reply sign_out_here(const Request& request, Services& services) {
    if (!services.provider.is_used()) return no_provider();
    const Instant now = services.now();
    try {
        const std::string& issuer = services.settings.provider.issuer;
        const SignedOut out =
            services.provider.signed_out(request.query_value("logout_token"), now);
        bool is_new = false;
        const bool done = services.writer.run([&](Database& database) {
            is_new = take_logout_token(database, issuer, out.token_id, out.ends_at, now);
            if (!is_new) return;
            end_sessions(database, out, issuer, now);
            services.writer.access_changed();
        });
        if (!done)
            return error_reply(503, "The server is busy; try again.").with("Retry-After", "1");
        if (!is_new) throw ProviderFault("used before");
        services.log.event("provider_sign_out", {{"request", request.number}});
        return {.status = 200};
    } catch (const ProviderFault& fault) {
        services.log.event("provider_sign_out_refused",
                           {{"request", request.number}, {"why", fault.what()}});
        return json_reply(nlohmann::json{{"error", "invalid_request"},
                                         {"error_description", "This logout token is not valid."}}
                              .dump(),
                          400);
    }
}

} // namespace

void add_provider_routes(std::vector<Route>& routes, Services& services) {
    routes.push_back(
        {.method = "GET",
         .pattern = "/sign_in/provider",
         .access = Access::anyone,
         .answer = [&](const Request& request) { return go_to_provider(request, services); },
         .lane = Lane::provider,
         .page = true});
    routes.push_back(
        {.method = "GET",
         .pattern = provider_callback_path,
         .access = Access::anyone, // looks at the answer itself
         .answer = [&](const Request& request) { return come_back(request, services); },
         .lane = Lane::provider,
         .page = true});
    routes.push_back(
        {.method = "POST",
         .pattern = "/sign_in/provider/sign_out",
         .access = Access::anyone, // looks at the token itself
         .answer = [&](const Request& request) { return sign_out_here(request, services); },
         .lane = Lane::provider,
         .body = BodyKind::form,
         .from_elsewhere = true});
}

} // namespace evenload
