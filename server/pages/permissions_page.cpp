#include "server/pages/permissions_page.h"

#include "common/commands/command.h"
#include "common/model/user.h"
#include "server/access/visitor.h"
#include "server/pages/html.h"

#include <array>

namespace evenload {

namespace {

// A wall screen may do nothing, and has no column.
constexpr std::array<Role, 5> people{Role::administrator, Role::caseload_manager, Role::supervisor,
                                     Role::professional, Role::commissioner};

std::string row_of(const CommandType& type) {
    std::string row = "<tr><th scope=\"row\">" + escaped(type.label) + "</th>";
    for (const Role role : people)
        row += may_use(role, type) ? "<td>May</td>" : "<td class=\"muted\">–</td>";
    return row + "</tr>\n";
}

} // namespace

std::string permissions_page() {
    std::string content =
        "<h1>What each role may do</h1>\n<p>In the teams that a person works in or has been given. "
        "Professionals plan their own work only. Commissioners read, and keep views of their own. "
        "Wall screens show one team’s "
        "day and do nothing. Commissioners have no names, addresses or notes of patients, only "
        "numbers and references. A <a href=\"/restricted\">restricted record</a> is seen by who "
        "works with the patient, is named on it, supervises the team, or opens it in an emergency "
        "for an hour; the others see that there is a case, when and how much. A <a "
        "href=\"/deputies\">deputy</a> may do what the other may while they are away. <a "
        "href=\"/audit\">Who saw or changed a record</a> is read by "
        "administrators and supervisors only.</p>\n<div "
        "class=\"scroll\"><table>\n<caption>Commands</caption>\n"
        "<thead><tr><th scope=\"col\">Command</th>";
    for (const Role role : people)
        content += "<th scope=\"col\">" + escaped(role_text(role)) + "</th>";
    content += "</tr></thead>\n<tbody>\n";
    for (const CommandType& type : all_commands())
        content += row_of(type);
    content += "</tbody></table></div>\n";
    return html_page({.title = "What each role may do", .signed_in = true}, content);
}

} // namespace evenload
