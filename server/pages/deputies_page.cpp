#include "server/pages/deputies_page.h"

#include "common/model/records.h"
#include "common/store/tables.h"
#include "server/audit/audit_words.h"
#include "server/pages/html.h"

#include <algorithm>

namespace evenload {

namespace {

// Those who can deputise, in the teams that the visitor sees.
std::vector<User> people_of(Database& database, const Visitor& visitor) {
    auto people = select<User>(database,
                               "where organisation_id = $1 and active = 1 and role in "
                               "('professional', 'supervisor', 'caseload_manager') order by name, "
                               "id",
                               {std::string_view(visitor.user.organisation_id.text)});
    std::erase_if(people, [&](const User& user) {
        return user.id != visitor.user.id && !visitor.see_unit_ids.contains(user.team_id.text);
    });
    return people;
}

// For whom the visitor may name one: common/commands/access/name_deputy decides.
bool may_name_for(const Visitor& visitor, const User& user) {
    if (user.id == visitor.user.id || visitor.user.role == Role::administrator) return true;
    return visitor.user.role != Role::professional && user.role == Role::professional;
}

std::string options_of(const std::vector<User>& people, const Id<User>& chosen) {
    std::string options;
    for (const User& user : people)
        options += "<option value=\"" + escaped(user.id.text) + "\"" +
                   (user.id == chosen ? " selected" : "") + ">" + escaped(user.name) + ", " +
                   escaped(role_text(user.role)) + "</option>";
    return options;
}

struct Proposed {
    Id<User> user_id;
    Date first_day;
    Date last_day;
};

std::string name_form(const std::vector<User>& whom, const std::vector<User>& people,
                      const Proposed& proposed) {
    return "<form class=\"line\" method=\"post\" action=\"/deputies\">\n<label>For <select "
           "name=\"user\" required>" +
           options_of(whom, proposed.user_id) +
           "</select></label>\n<label>Deputy <select name=\"deputy\" required><option "
           "value=\"\">Choose</option>" +
           options_of(people, {}) +
           "</select></label>\n<label>From <input type=\"date\" name=\"first_day\" required "
           "value=\"" +
           to_text(proposed.first_day) +
           "\"></label>\n<label>To <input type=\"date\" name=\"last_day\" required value=\"" +
           to_text(proposed.last_day) + "\"></label>\n<button>Name the deputy</button>\n</form>\n";
}

std::string row_of(Database& database, const Deputy& deputy, Date today) {
    const std::string who = name_of_person(database, deputy.deputy_id);
    return "<tr><th scope=\"row\">" + escaped(who) + "</th><td>" +
           escaped(name_of_person(database, deputy.user_id)) + "</td><td>" +
           short_text(deputy.first_day) + " to " + short_text(deputy.last_day) + "</td><td>" +
           (is_deputy_on(deputy, today) ? "Acts today" : "Later") +
           "</td><td class=\"choices\"><form method=\"post\" action=\"/deputies/end\"><button "
           "name=\"deputy\" value=\"" +
           escaped(deputy.id.text) + "\" aria-label=\"End: " + escaped(who) +
           "\">End</button></form></td></tr>\n";
}

std::string table_of(Database& database, const DeputiesPage& page,
                     const std::vector<User>& people) {
    const auto shown = [&](const Id<User>& id) {
        return std::ranges::find(people, id, &User::id) != people.end();
    };
    std::string rows;
    for (const Deputy& deputy : select<Deputy>(
             database, "where ended_at is null and last_day >= $1 order by first_day, id",
             {std::string_view(to_text(page.today))}))
        if (shown(deputy.user_id) || shown(deputy.deputy_id))
            rows += row_of(database, deputy, page.today);
    if (rows.empty()) return "<p>Nobody acts for another.</p>\n";
    return "<div class=\"scroll\"><table>\n<caption>Deputies</caption>\n<thead><tr><th "
           "scope=\"col\">Deputy</th><th scope=\"col\">For</th><th scope=\"col\">Days</th><th "
           "scope=\"col\">Now</th><th scope=\"col\">Change</th></tr></thead>\n<tbody>\n" +
           rows + "</tbody></table></div>\n";
}

bool has_deputy(Database& database, const Id<User>& user_id, Date day) {
    const auto deputies =
        select<Deputy>(database, "where user_id = $1", {std::string_view(user_id.text)});
    return std::ranges::any_of(deputies, [&](const Deputy& one) { return is_deputy_on(one, day); });
}

// Each absence of whole days without a deputy proposes one for these days.
std::string absences_of(Database& database, const DeputiesPage& page, const std::vector<User>& whom,
                        const std::vector<User>& people) {
    std::string content;
    for (const User& user : whom)
        for (const Absence& absence : select<Absence>(
                 database,
                 "where professional_id = $1 and last_day >= $2 and start is null order by "
                 "first_day, id",
                 {std::string_view(user.professional_id.text),
                  std::string_view(to_text(page.today))})) {
            const Date first = std::max(absence.first_day, page.today);
            if (has_deputy(database, user.id, first)) continue;
            content += "<p>" + escaped(user.name) + " is away from " + short_text(first) + " to " +
                       short_text(absence.last_day) + ", without a deputy.</p>\n" +
                       name_form({user}, people, {user.id, first, absence.last_day});
        }
    return content.empty() ? "" : "<h2>Away without a deputy</h2>\n" + content;
}

} // namespace

std::string deputies_page(Database& database, const DeputiesPage& page) {
    const std::vector<User> people = people_of(database, page.visitor);
    std::vector<User> whom = people;
    std::erase_if(whom, [&](const User& user) { return !may_name_for(page.visitor, user); });
    std::string content =
        "<h1>Deputies</h1>\n<p>A deputy may do what the other may, from the first day to the last. "
        "What they do is in the log as theirs, for the other.</p>\n";
    if (!page.problem.empty())
        content += "<p class=\"danger\" role=\"alert\">" + escaped(page.problem) + "</p>\n";
    content += table_of(database, page, people);
    if (!whom.empty())
        content += "<h2>Name a deputy</h2>\n" +
                   name_form(whom, people, {page.visitor.user.id, page.today, page.today + 7}) +
                   absences_of(database, page, whom, people);
    const auto team = find(database, page.visitor.user.team_id);
    return html_page({.title = "Deputies", .team = team ? team->name : "", .signed_in = true},
                     content);
}

} // namespace evenload
