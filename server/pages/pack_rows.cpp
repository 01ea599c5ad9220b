#include "server/pages/pack_rows.h"

#include "server/pages/html.h"
#include "server/pages/moment_words.h"

namespace evenload {

std::string pack_row(const Pack& pack, std::string_view whose, std::string_view end_at) {
    const std::string browser = pack.browser.empty() ? "An unknown browser" : pack.browser;
    const std::string name = whose.empty() ? browser : std::string(whose) + ", " + browser;
    const std::string first = whose.empty() ? "" : "<th scope=\"row\">" + escaped(whose) + "</th>";
    const std::string device = whose.empty() ? "<th scope=\"row\">" + escaped(browser) + "</th>"
                                             : "<td>" + escaped(browser) + "</td>";
    return "<tr>" + first + device + "<td>" + moment_words(pack.made_at) + "</td><td>" +
           moment_words(pack.renewed_at) + "</td><td>" + moment_words(pack.lease_ends_at) +
           "</td><td class=\"choices\"><form method=\"post\" action=\"" + std::string(end_at) +
           "\"><button name=\"pack\" value=\"" + escaped(pack.id) +
           "\" aria-label=\"End what is kept on " + escaped(name) +
           "\">End</button></form></td></tr>\n";
}

std::string pack_table(const std::string& rows, bool with_names) {
    if (rows.empty()) return {};
    return "<div class=\"scroll\"><table>\n<caption>Devices that keep days</caption>\n<thead><tr>" +
           std::string(with_names ? "<th scope=\"col\">Name</th>" : "") +
           "<th scope=\"col\">Browser</th><th scope=\"col\">Made</th><th scope=\"col\">Last "
           "renewed</th><th scope=\"col\">Opens until</th><th "
           "scope=\"col\">Change</th></tr></thead>\n<tbody>\n" +
           rows + "</tbody></table></div>\n";
}

} // namespace evenload
