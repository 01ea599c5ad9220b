#include "server/pages/users_page.h"

#include "common/store/tables.h"
#include "server/accounts/sessions.h"
#include "server/pages/html.h"
#include "server/pages/moment_words.h"
#include "server/pages/pack_rows.h"

namespace evenload {

namespace {

std::string signed_in_words(const std::vector<SessionWords>& sessions) {
    if (sessions.empty()) return "No";
    const std::string browsers =
        sessions.size() == 1 ? "1 browser" : std::to_string(sessions.size()) + " browsers";
    return browsers + ", last used " + moment_words(sessions.front().last_seen_at);
}

std::string sign_out_button(const User& user) {
    return "<form method=\"post\" action=\"/users/sign_out\"><button name=\"user\" value=\"" +
           escaped(user.id.text) + "\" aria-label=\"Sign out " + escaped(user.name) +
           "\">Sign out</button></form>";
}

std::string row_of(Database& database, const User& user, Instant now) {
    const auto sessions = sessions_of(database, user.id, now);
    return "<tr><th scope=\"row\">" + escaped(user.name) + "</th><td>" +
           escaped(user.sign_in_name) + "</td><td>" + escaped(role_text(user.role)) +
           (user.active ? "" : ", may not sign in") + "</td><td>" + signed_in_words(sessions) +
           "</td><td class=\"choices\">" + (sessions.empty() ? "" : sign_out_button(user)) +
           "</td></tr>\n";
}

} // namespace

std::string users_page(Database& database, const Visitor& visitor, Instant now) {
    std::string content =
        "<h1>Who may sign in</h1>\n<p>People are added and invited with <code>evenload "
        "user</code>. <a href=\"/audit\">Who saw or changed what</a></p>\n<div "
        "class=\"scroll\"><table>\n<caption>People</caption>\n<thead><tr><th "
        "scope=\"col\">Name</th><th scope=\"col\">Sign-in name</th><th scope=\"col\">Role</th><th "
        "scope=\"col\">Signed in</th><th scope=\"col\">Change</th></tr></thead>\n<tbody>\n";
    std::string pack_rows;
    for (const User& user : select<User>(database, "order by name, id")) {
        if (!may_sign_out(visitor, user)) continue;
        content += row_of(database, user, now);
        for (const Pack& pack : packs_of(database, user.id, now))
            pack_rows += pack_row(pack, user.name, "/users/packs/end");
    }
    content += "</tbody></table></div>\n";
    if (!pack_rows.empty())
        content +=
            "<h2>Days kept on devices</h2>\n<p>For working without a network. A device wipes "
            "what it keeps when it hears that it was ended, and in any case at the time it "
            "opens until.</p>\n" +
            pack_table(pack_rows, true);
    return html_page({.title = "Who may sign in", .signed_in = true}, content);
}

bool may_sign_out(const Visitor& visitor, const User& user) {
    return visitor.user.role == Role::administrator &&
           user.organisation_id == visitor.user.organisation_id && user.role != Role::kiosk;
}

} // namespace evenload
