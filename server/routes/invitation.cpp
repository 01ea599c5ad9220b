// An invitation: a person sets their own password with a link that opens once (accounts/invitations.h).

#include "common/base/text.h"
#include "server/access/begin_session.h"
#include "server/accounts/accounts.h"
#include "server/accounts/first_administrator.h"
#include "server/accounts/invitations.h"
#include "server/accounts/password.h"
#include "server/pages/invitation_page.h"
#include "server/pages/message_page.h"
#include "server/routes/table.h"

namespace evenload {

namespace {

// What is wrong is answered alike, and counts against the address that asked.
Reply no_invitation(const Request& request, Services& services) {
    services.address_back_off.failed(request.address, services.now());
    return html_reply(message_page("This link was used, has ended or was never made; ask for a new "
                                   "one."),
                      404);
}

std::optional<Reply> refuse_guessing(const Request& request, Services& services) {
    const auto wait = services.address_back_off.wait_seconds(request.address, services.now());
    if (wait == 0) return std::nullopt;
    return html_reply(message_page("Too many attempts; try again later."), 429)
        .with("Retry-After", std::to_string(wait));
}

// What was typed, to be looked at and to be shown again; the passwords are not.
struct Typed {
    FirstAdministrator person;
    std::string password;
    std::string again;
};

Typed typed_in(const Request& request) {
    const auto text = [&](std::string_view name) { return std::string(request.query_value(name)); };
    return {{text("name"), text("sign_in_name"), text("organisation"), text("team")},
            text("new_password"),
            text("again")};
}

Reply page_for(Database& database, const Invitation& invitation, const Request& request,
               const std::string& error) {
    const Typed typed = typed_in(request);
    const bool first = !invitation.user;
    InvitationPage page{.token = request.query_value("token"),
                        .name = first ? typed.person.name : invitation.user->name,
                        .sign_in_name =
                            first ? typed.person.sign_in_name : invitation.user->sign_in_name,
                        .organisation = typed.person.organisation,
                        .team = typed.person.team,
                        .error = error,
                        .first = first};
    page.asks_for_team = first && needs_first_team(database);
    return html_reply(invitation_page(page), error.empty() ? 200 : 422);
}

std::string problem_with(Database& database, const Invitation& invitation, const Typed& typed) {
    if (!invitation.user) {
        const std::string problem = problem_of(typed.person, needs_first_team(database));
        if (!problem.empty()) return problem;
    }
    if (typed.password != typed.again) return "The two passwords are not the same.";
    const auto own = invitation.user
                         ? std::vector{invitation.user->name, invitation.user->sign_in_name}
                         : std::vector{typed.person.name, typed.person.sign_in_name};
    return password_problem(typed.password, own);
}

Reply show_invitation(const Request& request, Services& services) {
    if (auto refusal = refuse_guessing(request, services)) return *refusal;
    const auto database = services.readers.lend();
    const ReadScope scope(*database);
    const auto invitation =
        find_invitation(*database, request.query_value("token"), services.now());
    if (!invitation) return no_invitation(request, services);
    return page_for(*database, *invitation, request, {});
}

// In the writer: the link may have been used since it was looked at.
std::optional<BegunSession> accept(Database& database, const Request& request, const Typed& typed,
                                   const std::string& hash, Instant now) {
    const auto invitation = find_invitation(database, request.query_value("token"), now);
    if (!invitation || !use_invitation(database, request.query_value("token"), now))
        return std::nullopt;
    const Id<User> user_id = invitation->user
                                 ? invitation->user->id
                                 : add_first_administrator(database, typed.person, now);
    store_password(database, user_id, hash, now);
    end_sessions_of(database, user_id);
    return begin_session(database, user_id, {.browser = browser_of(request)}, now);
}

Reply accept_invitation(const Request& request, Services& services) {
    if (auto refusal = refuse_guessing(request, services)) return *refusal;
    const Instant now = services.now();
    const Typed typed = typed_in(request);
    {
        const auto database = services.readers.lend();
        const ReadScope scope(*database);
        const auto invitation = find_invitation(*database, request.query_value("token"), now);
        if (!invitation) return no_invitation(request, services);
        const std::string problem = problem_with(*database, *invitation, typed);
        if (!problem.empty()) return page_for(*database, *invitation, request, problem);
    }
    const std::string hash = hash_password(typed.password);
    std::optional<BegunSession> begun;
    const bool done = services.writer.run([&](Database& database) {
        begun = accept(database, request, typed, hash, now);
        services.writer.access_changed();
    });
    if (!done) return html_reply(message_page("The server is busy; try again."), 503);
    if (!begun) return no_invitation(request, services);
    services.log.event("invitation_used", {{"request", request.number}});
    return with_session(see_other("/board"), *begun, services);
}

} // namespace

void add_invitation_routes(std::vector<Route>& routes, Services& services) {
    routes.push_back(
        {.method = "GET",
         .pattern = "/invitation",
         .access = Access::anyone, // looks at the token itself
         .answer = [&](const Request& request) { return show_invitation(request, services); },
         .page = true});
    routes.push_back(
        {.method = "POST",
         .pattern = "/invitation",
         .access = Access::anyone,
         .answer = [&](const Request& request) { return accept_invitation(request, services); },
         .lane = Lane::sign_in,
         .body = BodyKind::form,
         .page = true});
}

} // namespace evenload
