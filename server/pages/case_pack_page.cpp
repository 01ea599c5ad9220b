#include "server/pages/case_pack_page.h"

#include "common/model/professional.h"
#include "common/store/tables.h"
#include "server/pages/case_sheet.h"
#include "server/pages/html.h"

#include <vector>

namespace evenload {

namespace {

// By family name, as a folder of paper is sorted.
// One more than is shown, so that it is known whether there are more.
std::vector<Case> chosen_cases(Database& database, const Team& team, const PackChoice& choice) {
    const std::string by_name = " order by (select p.family_name from patients p where p.id = "
                                "cases.patient_id), reference limit " +
                                std::to_string(most_cases_in_a_pack + 1);
    const std::string_view team_id = team.id.text;
    if (!choice.reference.empty())
        return select<Case>(database, "where team_id = $1 and reference = $2",
                            {team_id, std::string_view(choice.reference)});
    const std::string open = "where team_id = $1 and status not in ('closed', 'rejected')";
    if (choice.owner_id)
        return select<Case>(database, open + " and owner_id = $2" + by_name,
                            {team_id, std::string_view(choice.owner_id.text)});
    return select<Case>(
        database, open + (choice.unallocated ? " and owner_id is null" : "") + by_name, {team_id});
}

std::string chooser(const Team& team, const PackChoice& choice,
                    const std::vector<Professional>& people) {
    std::string form = "<form class=\"line\" method=\"get\" action=\"/print/cases\">\n<input "
                       "type=\"hidden\" name=\"team\" value=\"" +
                       escaped(team.id.text) +
                       "\">\n<label>Whose cases <select name=\"owner\"><option "
                       "value=\"\">Everyone’s</option><option value=\"none\"" +
                       std::string(choice.unallocated ? " selected" : "") +
                       ">Nobody’s yet</option>";
    for (const Professional& one : people)
        form += "<option value=\"" + escaped(one.id.text) + "\"" +
                (one.id == choice.owner_id ? " selected" : "") + ">" + escaped(one.name) +
                "</option>";
    return form + "</select></label>\n<button>Show</button>\n</form>\n";
}

std::string count_words(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " case" : " cases");
}

} // namespace

std::vector<Case> cases_of_pack(Database& database, const Team& team, const PackChoice& choice) {
    std::vector<Case> cases = chosen_cases(database, team, choice);
    if (cases.size() > most_cases_in_a_pack) cases.resize(most_cases_in_a_pack);
    return cases;
}

std::string case_pack_page(Database& database, const Team& team, const PackChoice& choice,
                           LocalTime now) {
    std::vector<Case> cases = chosen_cases(database, team, choice);
    const bool cut = cases.size() > most_cases_in_a_pack;
    if (cut) cases.resize(most_cases_in_a_pack);
    const auto people = select<Professional>(database, "where team_id = $1 order by name, id",
                                             {std::string_view(team.id.text)});
    std::string content = "<div class=\"screen_only\">\n<h1>Cases to print</h1>\n<p "
                          "class=\"muted\">" +
                          count_words(cases.size()) + ", one a page, as of " +
                          short_text(now.date) + ", " + to_text(now.time) + "</p>\n" +
                          (choice.shared ? "<p>Shared with you by " + escaped(team.name) + ".</p>\n"
                                         : chooser(team, choice, people));
    if (cut)
        content += "<p class=\"warning\">There are more: only the first " +
                   std::to_string(most_cases_in_a_pack) +
                   " are here. Choose one person’s cases.</p>\n";
    if (cases.empty()) content += "<p>No open cases here.</p>\n";
    content += "</div>\n";
    for (const Case& care : cases)
        content += case_sheet(database, care, now);
    return html_page(
        {.title = "Cases to print, " + short_text(now.date), .team = team.name, .signed_in = true},
        content);
}

} // namespace evenload
