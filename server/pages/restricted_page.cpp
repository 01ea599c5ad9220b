#include "server/pages/restricted_page.h"

#include "common/base/text.h"
#include "common/commands/command.h"
#include "common/model/records.h"
#include "common/store/tables.h"
#include "server/audit/audit_trail.h"
#include "server/audit/audit_words.h"
#include "server/pages/html.h"
#include "server/pages/moment_words.h"

namespace evenload {

namespace {

constexpr int most_reviewed_shown = 50;
constexpr int most_lines_looked_at = 2'000;

std::string record_words(Database& database, const Id<Patient>& id) {
    const auto patient = find(database, id);
    std::string words = patient ? full_name(*patient) : std::string("A patient");
    database.each("select reference from cases where patient_id = $1 order by reference limit 1",
                  {std::string_view(id.text)},
                  [&](const Row& row) { words += ", " + std::string(row.text(0)); });
    return words;
}

Instant end_of(const EmergencyAccess& access) {
    return access.ended_at.value_or(access.ends_at);
}

// What they saw and changed of the record while it was open.
std::string what_was_read(Database& database, const EmergencyAccess& access) {
    const auto patient = find(database, access.patient_id);
    if (!patient) return "";
    const std::string who = name_of_person(database, access.user_id);
    const AuditPeriod period{london_time(access.opened_at).date, london_time(end_of(access)).date};
    std::string items;
    for (const AuditLine& line :
         trail_of_patient(database, *patient, {access.team_id.text}, period, most_lines_looked_at)
             .lines)
        if (line.who == who && line.at.milliseconds >= access.opened_at.milliseconds &&
            line.at.milliseconds <= end_of(access).milliseconds)
            items += "<li>" + moment_words(line.at) + ": " + escaped(line.what) + "</li>\n";
    if (items.empty()) return "<p class=\"muted\">Nothing was opened in that time.</p>\n";
    return "<p>Read and changed in that time:</p>\n<ul>\n" + items + "</ul>\n";
}

std::string review_form(const EmergencyAccess& access, const std::string& who) {
    const std::string id = escaped(access.id.text);
    return "<form method=\"post\" action=\"/restricted/review\" autocomplete=\"off\">\n<input "
           "type=\"hidden\" "
           "name=\"access\" value=\"" +
           id + "\">\n<p><label for=\"note_" + id +
           "\">What was found</label> <textarea id=\"note_" + id +
           "\" name=\"reason\" rows=\"2\" cols=\"60\"></textarea></p>\n<p><button name=\"finding\" "
           "value=\"appropriate\" aria-label=\"It was appropriate: " +
           escaped(who) +
           "\">It was appropriate</button> <button name=\"finding\" value=\"not_appropriate\" "
           "aria-label=\"It was not appropriate: " +
           escaped(who) + "\">It was not appropriate</button></p>\n</form>\n";
}

std::string when_words(const EmergencyAccess& access, Instant now) {
    return moment_words(access.opened_at) +
           (is_open_at(access, now) ? ", open until " : ", ended ") + moment_words(end_of(access));
}

std::string to_review(Database& database, const EmergencyAccess& access, Instant now) {
    const std::string who = name_of_person(database, access.user_id);
    const std::string anchor = "access_" + escaped(access.id.text);
    return "<section class=\"made\" aria-labelledby=\"" + anchor + "\">\n<h3 id=\"" + anchor +
           "\">" + escaped(who) + " opened the record of " +
           escaped(record_words(database, access.patient_id)) + "</h3>\n<p>" +
           when_words(access, now) + "</p>\n<p>Why: " + escaped(access.reason) + "</p>\n" +
           what_was_read(database, access) + review_form(access, who) + "</section>\n";
}

std::string own_access(Database& database, const EmergencyAccess& access) {
    return "<li>" + escaped(record_words(database, access.patient_id)) + ", until " +
           moment_words(access.ends_at) +
           " <form method=\"post\" action=\"/restricted/end\"><button name=\"access\" value=\"" +
           escaped(access.id.text) + "\">End it now</button></form></li>\n";
}

std::string reviewed_row(Database& database, const EmergencyAccess& access) {
    return "<tr><td>" + moment_words(access.opened_at) + "</td><td>" +
           escaped(name_of_person(database, access.user_id)) + "</td><td>" +
           escaped(record_words(database, access.patient_id)) + "</td><td>" +
           escaped(access.reason) + "</td><td>" +
           (access.finding == AccessFinding::appropriate ? "Appropriate" : "Not appropriate") +
           (access.review_note.empty() ? "" : ": " + escaped(access.review_note)) + "</td><td>" +
           escaped(name_of_person(database, access.reviewed_by)) + "</td></tr>\n";
}

std::string restricted_row(Database& database, const Restriction& restriction) {
    return "<tr><th scope=\"row\">" + escaped(record_words(database, restriction.patient_id)) +
           "</th><td>" + escaped(restriction.reason) + "</td><td>" +
           escaped(name_of_person(database, restriction.restricted_by)) + "</td><td>" +
           moment_words(restriction.restricted_at) + "</td></tr>\n";
}

bool is_theirs_to_see(const Visitor& visitor, const Id<Team>& team_id,
                      const Id<Patient>& patient_id) {
    return visitor.see_unit_ids.contains(team_id.text) &&
           !visitor.veil.patients.contains(patient_id.text);
}

std::string own_section(Database& database, const RestrictedPage& page) {
    std::string items;
    for (const EmergencyAccess& access :
         select<EmergencyAccess>(database, "where user_id = $1 order by opened_at desc, id",
                                 {std::string_view(page.visitor.user.id.text)}))
        if (is_open_at(access, page.now)) items += own_access(database, access);
    if (items.empty()) return "";
    return "<h2>Open to you in an emergency</h2>\n<ul>\n" + items + "</ul>\n";
}

std::string review_sections(Database& database, const RestrictedPage& page) {
    std::string waiting;
    std::string reviewed;
    int shown = 0;
    for (const EmergencyAccess& access :
         select<EmergencyAccess>(database, "order by opened_at desc, id")) {
        if (access.user_id == page.visitor.user.id ||
            !is_theirs_to_see(page.visitor, access.team_id, access.patient_id))
            continue;
        if (access.finding == AccessFinding::not_reviewed)
            waiting += to_review(database, access, page.now);
        else if (++shown <= most_reviewed_shown)
            reviewed += reviewed_row(database, access);
    }
    std::string content = "<h2>Needs review</h2>\n" +
                          (waiting.empty() ? "<p>Nothing waits for review.</p>\n" : waiting);
    if (!reviewed.empty())
        content += "<div class=\"scroll\"><table>\n<caption>Reviewed</caption>\n<thead><tr><th "
                   "scope=\"col\">Opened</th><th scope=\"col\">By</th><th "
                   "scope=\"col\">Record</th><th scope=\"col\">Why</th><th "
                   "scope=\"col\">Finding</th><th scope=\"col\">Reviewed by</th></tr></thead>\n"
                   "<tbody>\n" +
                   reviewed + "</tbody></table></div>\n";
    return content;
}

std::string restricted_section(Database& database, const Visitor& visitor) {
    std::string rows;
    for (const Restriction& restriction :
         select<Restriction>(database, "where lifted_at is null order by restricted_at, id"))
        if (is_theirs_to_see(visitor, restriction.team_id, restriction.patient_id))
            rows += restricted_row(database, restriction);
    if (rows.empty()) return "<p>No record that you see is restricted.</p>\n";
    return "<div class=\"scroll\"><table>\n<caption>Restricted records that you see</caption>\n"
           "<thead><tr><th scope=\"col\">Record</th><th scope=\"col\">Why</th><th "
           "scope=\"col\">Restricted by</th><th scope=\"col\">Since</th></tr></thead>\n<tbody>\n" +
           rows + "</tbody></table></div>\n";
}

} // namespace

std::string restricted_page(Database& database, const RestrictedPage& page) {
    std::string content =
        "<h1>Restricted records</h1>\n<p>They are seen by those who work with the patient: the "
        "owner, who visits, who is named, and the team’s supervisors. Anybody else who gives or "
        "plans care can open one in an emergency, with a reason, for an hour at most; every time "
        "is reviewed here.</p>\n";
    if (!page.problem.empty())
        content += "<p class=\"danger\" role=\"alert\">" + escaped(page.problem) + "</p>\n";
    content += own_section(database, page);
    if (page.visitor.has_role(find_command("review_emergency_access")->roles))
        content += review_sections(database, page);
    content += restricted_section(database, page.visitor);
    const auto team = find(database, page.visitor.user.team_id);
    return html_page(
        {.title = "Restricted records", .team = team ? team->name : "", .signed_in = true},
        content);
}

} // namespace evenload
