// What people do with their own account: look, change the password, sign out everywhere.

#include "server/access/begin_session.h"
#include "server/access/end_emergency_accesses.h"
#include "server/accounts/accounts.h"
#include "server/accounts/password.h"
#include "server/pages/account_page.h"
#include "server/pages/message_page.h"
#include "server/routes/table.h"

namespace evenload {

namespace {

Reply busy() {
    return html_reply(message_page("The server is busy; try again."), 503);
}

Reply show_account(const Request& request, Services& services, std::string_view error = {},
                   std::string_view done = {}) {
    const auto database = services.readers.lend();
    const ReadScope scope(*database);
    return html_reply(account_page(*database, {*request.visitor, services.now(), error, done}),
                      error.empty() ? 200 : 422);
}

std::string hash_now(const User& user, Services& services) {
    const auto account = find_account(*services.readers.lend(), user.sign_in_name);
    return account ? account->password_hash : std::string();
}

// Whoever sits at a browser that was left open can guess here as little as on the sign-in page.
std::string problem_with(const Request& request, Services& services) {
    const User& user = request.visitor->user;
    const std::string_view wanted = request.query_value("new_password");
    if (wanted != request.query_value("again")) return "The two new passwords are not the same.";
    if (const std::string problem = password_problem(wanted, {user.name, user.sign_in_name});
        !problem.empty())
        return problem;
    const Instant now = services.now();
    const auto wait = services.name_back_off.wait_seconds(user.sign_in_name, now);
    if (wait > 0) return "Too many attempts; try again in " + std::to_string(wait) + " seconds.";
    if (password_matches(request.query_value("password"), hash_now(user, services))) return {};
    services.name_back_off.failed(user.sign_in_name, now);
    services.log.event("password_change_refused");
    return "Your password until now is not right.";
}

Reply change_password(const Request& request, Services& services) {
    if (const std::string problem = problem_with(request, services); !problem.empty())
        return show_account(request, services, problem);
    const User& user = request.visitor->user;
    const std::string hash = hash_password(request.query_value("new_password"));
    const bool done = services.writer.run([&](Database& database) {
        store_password(database, user.id, hash, services.now());
        end_other_sessions_of(database, user.id, request.visitor->session);
        services.writer.access_changed();
    });
    if (!done) return busy();
    services.name_back_off.succeeded(user.sign_in_name);
    services.log.event("password_changed", {{"request", request.number}});
    return show_account(request, services, {},
                        "Your password has changed, and your other browsers are signed out.");
}

Reply sign_out_everywhere(const Request& request, Services& services) {
    const bool done = services.writer.run([&](Database& database) {
        end_sessions_of(database, request.visitor->user.id);
        end_emergency_accesses(database, request.visitor->user.id, services.now());
        services.writer.access_changed();
    });
    if (!done) return busy();
    return without_session(see_other("/sign_in"), services);
}

} // namespace

void add_account_routes(std::vector<Route>& routes, Services& services) {
    routes.push_back(
        {.method = "GET",
         .pattern = "/account",
         .answer = [&](const Request& request) { return show_account(request, services); },
         .page = true});
    routes.push_back(
        {.method = "POST",
         .pattern = "/account/password",
         .answer = [&](const Request& request) { return change_password(request, services); },
         .lane = Lane::sign_in,
         .body = BodyKind::form,
         .page = true});
    routes.push_back(
        {.method = "POST",
         .pattern = "/account/sign_out_everywhere",
         .answer = [&](const Request& request) { return sign_out_everywhere(request, services); },
         .body = BodyKind::form,
         .page = true});
}

} // namespace evenload
