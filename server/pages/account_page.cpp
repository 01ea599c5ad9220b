#include "server/pages/account_page.h"

#include "common/store/tables.h"
#include "server/accounts/accounts.h"
#include "server/accounts/sessions.h"
#include "server/pages/html.h"
#include "server/pages/invitation_page.h"
#include "server/pages/moment_words.h"
#include "server/pages/pack_rows.h"

namespace evenload {

namespace {

std::string who(const Visitor& visitor) {
    return "<p>" + escaped(visitor.user.name) + ", " + escaped(role_text(visitor.user.role)) +
           ". Sign-in name: <strong>" + escaped(visitor.user.sign_in_name) + "</strong></p>\n";
}

std::string row_of(const SessionWords& session, const Visitor& visitor) {
    std::string browser = escaped(session.browser.empty() ? "An unknown browser" : session.browser);
    if (session.by_provider) browser += ", through your organisation";
    if (session.id == visitor.session) browser += " <strong>(this one)</strong>";
    return "<tr><th scope=\"row\">" + browser + "</th><td>" + moment_words(session.started_at) +
           "</td><td>" + moment_words(session.last_seen_at) + "</td></tr>\n";
}

std::string sessions(Database& database, const AccountPage& page) {
    std::string table =
        "<h2>Where you are signed in</h2>\n<div "
        "class=\"scroll\"><table>\n<caption>Browsers</caption>"
        "\n<thead><tr><th scope=\"col\">Browser</th><th scope=\"col\">Since</th><th "
        "scope=\"col\">Last used</th></tr></thead>\n<tbody>\n";
    for (const SessionWords& one : sessions_of(database, page.visitor.user.id, page.now))
        table += row_of(one, page.visitor);
    return table + "</tbody></table></div>\n<form method=\"post\" "
                   "action=\"/account/sign_out_everywhere\"><p><button>Sign out "
                   "everywhere</button></p></form>\n";
}

std::string packs(Database& database, const AccountPage& page) {
    std::string rows;
    for (const Pack& pack : packs_of(database, page.visitor.user.id, page.now))
        rows += pack_row(pack, {}, "/account/packs/end");
    if (rows.empty() && page.visitor.user.professional_id.none()) return {};
    return "<h2>Days kept on devices</h2>\n<p>" + std::string(rows.empty() ? "On none. " : "") +
           "<a href=\"/device\">Keep my next days on this device</a>, for working without a "
           "network.</p>\n" +
           pack_table(rows, false) +
           (rows.empty() ? ""
                         : "<p class=\"muted\">A device wipes what it keeps when it hears that it "
                           "was ended, and in any case at the time it opens until.</p>\n");
}

std::string password(Database& database, const AccountPage& page) {
    std::string text = "<h2>Your password</h2>\n";
    if (!has_password(database, page.visitor.user.id))
        return text + "<p>You have none here: you sign in through your organisation, and change "
                      "your password there.</p>\n";
    if (!page.error.empty())
        text += "<p class=\"danger\" role=\"alert\" id=\"error\">" + escaped(page.error) + "</p>\n";
    return text +
           "<form class=\"card\" method=\"post\" action=\"/account/password\">\n<input "
           "type=\"hidden\" name=\"username\" autocomplete=\"username\" value=\"" +
           escaped(page.visitor.user.sign_in_name) +
           "\">\n<label for=\"password\">Password until now</label>\n<input id=\"password\" "
           "name=\"password\" type=\"password\" autocomplete=\"current-password\" required "
           "maxlength=\"200\">\n" +
           new_password_fields() +
           "<p class=\"muted\">Your other browsers are then signed out, and what devices keep of "
           "your days is ended.</p>\n<button>Change "
           "password</button>\n</form>\n";
}

std::string for_administrators(const Visitor& visitor) {
    if (visitor.user.role != Role::administrator) return {};
    return "<h2>For administrators</h2>\n<ul><li><a href=\"/users\">Who may sign in, and "
           "is</a></li><li><a href=\"/permissions\">What each role may do</a></li></ul>\n";
}

std::string for_care(const Visitor& visitor) {
    if (visitor.user.role == Role::commissioner) return {};
    return "<ul><li><a href=\"/deputies\">Deputies</a></li><li><a href=\"/restricted\">Restricted "
           "records</a></li></ul>\n";
}

} // namespace

std::string account_page(Database& database, const AccountPage& page) {
    std::string content = "<h1>Your account</h1>\n";
    if (!page.done.empty()) content += "<p role=\"status\">" + escaped(page.done) + "</p>\n";
    content += who(page.visitor) + sessions(database, page) + packs(database, page) +
               password(database, page) + for_care(page.visitor) + for_administrators(page.visitor);
    const auto team = find(database, page.visitor.user.team_id);
    return html_page({.title = "Your account", .team = team ? team->name : "", .signed_in = true},
                     content);
}

} // namespace evenload
