#include "server/pages/calendar_page.h"

#include "common/commands/command_list.h"
#include "common/store/tables.h"
#include "server/accounts/calendar_tokens.h"
#include "server/pages/html.h"
#include "server/pages/moment_words.h"

#include <algorithm>

namespace evenload {

namespace {

std::string state_of(const std::optional<CalendarLink>& link) {
    if (!link) return "No feed";
    std::string words = "Made " + moment_words(link->made_at);
    if (!link->made_by.empty()) words += " by " + escaped(link->made_by);
    return words + "<br>" +
           (link->last_used_at ? "Last used " + moment_words(*link->last_used_at) : "Not used yet");
}

std::string button(const Professional& one, std::string_view action, const std::string& words) {
    return "<form method=\"post\" action=\"/calendar\"><input type=\"hidden\" "
           "name=\"professional\" "
           "value=\"" +
           escaped(one.id.text) + "\"><button name=\"action\" value=\"" + std::string(action) +
           "\" aria-label=\"" + words + " for " + escaped(one.name) + "\">" + words +
           "</button></form>";
}

std::string made_box(const Professional& one, const std::string& address) {
    return "<section class=\"made\" aria-labelledby=\"made\">\n<h2 id=\"made\">The address of " +
           escaped(one.name) +
           "’s calendar</h2>\n<p>Copy it now: it is not shown again. Who has it sees when the "
           "visits are and roughly where, and no names.</p>\n<label for=\"address\">Address of the "
           "feed</label>\n<input id=\"address\" readonly value=\"" +
           escaped(address) +
           "\">\n<p class=\"muted\">In Outlook choose Add calendar, From the internet; on an "
           "iPhone "
           "Calendar, Add Subscription Calendar; in Google Calendar Other calendars, From "
           "URL.</p>\n</section>\n";
}

std::string row_of(Database& database, const Professional& one) {
    const auto link = calendar_link(database, one.id);
    std::string row = "<tr><th scope=\"row\">" + escaped(one.name) + "</th><td>" + state_of(link) +
                      "</td><td class=\"choices\">" +
                      button(one, "make", link ? "Make a new address" : "Make an address");
    if (link) row += button(one, "revoke", "Revoke");
    return row + "</td></tr>\n";
}

std::vector<Professional> manageable(Database& database, const Visitor& visitor) {
    auto people = select<Professional>(database, "where active = 1 order by name, id");
    std::erase_if(people,
                  [&](const Professional& one) { return !may_manage_calendar(visitor, one); });
    // Oneself first.
    std::stable_partition(people.begin(), people.end(), [&](const Professional& one) {
        return one.id == visitor.user.professional_id;
    });
    return people;
}

} // namespace

bool may_manage_calendar(const Visitor& visitor, const Professional& professional) {
    if (!visitor.see_unit_ids.contains(professional.team_id.text)) return false;
    if (professional.id == visitor.user.professional_id) return true;
    return visitor.change_unit_ids.contains(professional.team_id.text) &&
           std::ranges::find(roles::planning, visitor.user.role) != roles::planning.end();
}

std::string calendar_page(Database& database, const CalendarPage& page) {
    const std::vector<Professional> people = manageable(database, page.visitor);
    std::string content =
        "<h1>Calendar feeds</h1>\n<p>Published visits in your own calendar program: two weeks "
        "back, "
        "sixty days ahead. Titles are private: “Visit · CO4” and the case’s reference.</p>\n";
    for (const Professional& one : people)
        if (one.id == page.made_for && !page.made_address.empty())
            content += made_box(one, page.made_address);
    if (people.empty())
        content += "<p>You have no visits of your own, and you plan for no team.</p>\n";
    else
        content += "<div class=\"scroll\"><table>\n<caption>Feeds</caption>\n<thead><tr><th "
                   "scope=\"col\">Professional</th><th scope=\"col\">Feed</th><th "
                   "scope=\"col\">Change</th></tr></thead>\n<tbody>\n";
    for (const Professional& one : people)
        content += row_of(database, one);
    if (!people.empty()) content += "</tbody></table></div>\n";
    const auto team = find(database, page.visitor.user.team_id);
    return html_page({.title = "Calendar feeds", .team = team ? team->name : "", .signed_in = true},
                     content);
}

} // namespace evenload
