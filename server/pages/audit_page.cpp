#include "server/pages/audit_page.h"

#include "common/exchange/csv.h"
#include "common/store/tables.h"
#include "server/edge/percent.h"
#include "server/pages/html.h"

namespace evenload {

namespace {

std::string day_input(std::string_view name, std::string_view label,
                      const std::optional<Date>& day) {
    return "<label>" + std::string(label) + " <input type=\"date\" name=\"" + std::string(name) +
           "\" value=\"" + (day ? to_text(*day) : "") + "\"></label>\n";
}

std::string period_inputs(const AuditPeriod& period) {
    return day_input("from", "From", period.first) + day_input("to", "To", period.last);
}

std::string record_form(const AuditQuestion& question) {
    return "<form class=\"line\" method=\"get\" action=\"/audit\">\n<label>Case <input "
           "name=\"record\" required value=\"" +
           escaped(question.record) + "\"></label>\n" + period_inputs(question.period) +
           "<button>Show its records</button>\n</form>\n";
}

std::string person_form(Database& database, const Visitor& visitor, const AuditQuestion& question) {
    std::string form = "<form class=\"line\" method=\"get\" action=\"/audit\">\n<label>Person "
                       "<select name=\"person\" required><option value=\"\">Choose</option>";
    for (const User& user :
         select<User>(database, "where organisation_id = $1 and role <> 'kiosk' order by name, id",
                      {std::string_view(visitor.user.organisation_id.text)}))
        form += "<option value=\"" + escaped(user.sign_in_name) + "\"" +
                (user.sign_in_name == question.person ? " selected" : "") + ">" +
                escaped(user.name) + "</option>";
    return form + "</select></label>\n" + period_inputs(question.period) +
           "<button>Show what they did</button>\n</form>\n";
}

std::string row_of(const AuditLine& line) {
    const LocalTime local = london_time(line.at);
    return "<tr><td class=\"time\"><time datetime=\"" + to_text(line.at) + "\">" +
           to_text(local.date) + " " + to_text(local.time) + "</time></td><td>" +
           escaped(line.who) + "</td><td>" + escaped(line.what) + "</td><td>" +
           escaped(line.change) + "</td><td>" + escaped(line.why) + "</td></tr>\n";
}

std::string csv_address(const AuditQuestion& question) {
    std::string address = "/audit?as=csv";
    const auto add = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) address += "&" + std::string(name) + "=" + percent_encoded(value);
    };
    add("record", question.record);
    add("person", question.person);
    add("from", question.period.first ? to_text(*question.period.first) : "");
    add("to", question.period.last ? to_text(*question.period.last) : "");
    return address;
}

std::string table_of(const AuditQuestion& question, const AuditAnswer& answer) {
    const std::size_t count = answer.trail.lines.size();
    std::string content = "<h2>" + escaped(answer.about) + "</h2>\n<p class=\"muted\">" +
                          std::to_string(count) + (count == 1 ? " line" : " lines") +
                          ", newest first, in London’s time.</p>\n";
    if (answer.trail.cut)
        content += "<p class=\"warning\">There are more: choose a shorter period, or take the "
                   "file.</p>\n";
    content += "<p><a href=\"" + escaped(csv_address(question)) + "\">The same as a file</a></p>\n";
    if (count == 0) return content + "<p>Nothing in this time.</p>\n";
    content += "<div class=\"scroll\"><table>\n<caption>Seen and changed</caption>\n<thead><tr>"
               "<th scope=\"col\">When</th><th scope=\"col\">Who</th><th scope=\"col\">What</th>"
               "<th scope=\"col\">From → to</th><th scope=\"col\">Why</th></tr></thead>\n<tbody>\n";
    for (const AuditLine& line : answer.trail.lines)
        content += row_of(line);
    return content + "</tbody></table></div>\n";
}

} // namespace

std::string audit_page(Database& database, const Visitor& visitor, const AuditQuestion& question,
                       const AuditAnswer& answer) {
    std::string content =
        "<h1>Who saw or changed what</h1>\n<p>For administrators and supervisors, in the teams "
        "that they may see. Looking here is itself written down.</p>\n" +
        record_form(question) + person_form(database, visitor, question);
    if (!answer.problem.empty())
        content += "<p class=\"danger\" role=\"alert\">" + escaped(answer.problem) + "</p>\n";
    if (!answer.about.empty()) content += table_of(question, answer);
    return html_page({.title = "Who saw or changed what", .signed_in = true}, content);
}

std::string audit_csv(const AuditTrail& trail) {
    std::string csv(byte_order_mark);
    csv += csv_line({"time", "who", "what", "change", "why"});
    for (const AuditLine& line : trail.lines)
        csv += csv_line({to_text(line.at), guarded(line.who), guarded(line.what),
                         guarded(line.change), guarded(line.why)});
    return csv;
}

} // namespace evenload
