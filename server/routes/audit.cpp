// GET /audit: who saw or changed what, as a page and as a file.

#include "common/base/text.h"
#include "common/store/tables.h"
#include "server/access/visitor.h"
#include "server/audit/log_reads.h"
#include "server/pages/audit_page.h"
#include "server/pages/message_page.h"
#include "server/routes/table.h"

namespace evenload {

namespace {

constexpr int most_lines_on_a_page = 500;
constexpr int most_lines_in_a_file = 20'000;
constexpr int usual_days = 30;

// In the units, by what people call it.
std::optional<Case> case_named(Database& database, const std::string& reference,
                               const std::set<std::string>& unit_ids) {
    for (const Case& care : select<Case>(database, "where lower(reference) = $1 order by team_id",
                                         {std::string_view(lower(reference))}))
        if (unit_ids.contains(care.team_id.text)) return care;
    return std::nullopt;
}

std::optional<User> user_named(Database& database, const std::string& name,
                               const Id<Organisation>& organisation_id) {
    const auto found = select<User>(
        database,
        "where organisation_id = $1 and role <> 'kiosk' and (sign_in_name = $2 or name = $2) "
        "order by id",
        {std::string_view(organisation_id.text), std::string_view(name)});
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
}

struct Found {
    AuditAnswer answer;
    int status = 200;
    RecordRead read; // of the audit itself; empty: nothing was shown
};

Found not_found(std::string sentence) {
    Found found;
    found.answer.problem = std::move(sentence);
    found.status = 404;
    return found;
}

Found answer_to(Database& database, const Visitor& visitor, const AuditQuestion& question,
                int most) {
    const auto& units = visitor.see_unit_ids;
    Found found;
    if (!question.record.empty()) {
        const auto care = case_named(database, question.record, units);
        const auto patient = care ? find(database, care->patient_id) : std::nullopt;
        if (!patient)
            return not_found("There is no case “" + question.record + "”, or you may not see it.");
        if (visitor.veil.patients.contains(patient->id.text))
            return not_found("The record of “" + care->reference +
                             "” is restricted to those who work with the patient.");
        found.answer.about = care->reference + ", " + full_name(*patient);
        found.answer.trail = trail_of_patient(database, *patient, units, question.period, most);
        found.read = {visitor.user.id.text, ReadHow::audit, "patients", patient->id.text,
                      patient->team_id.text};
    } else if (!question.person.empty()) {
        const auto user = user_named(database, question.person, visitor.user.organisation_id);
        if (!user)
            return not_found("There is no one person “" + question.person +
                             "” in your organisation.");
        found.answer.about = user->name;
        found.answer.trail =
            trail_of_person(database, *user, units, visitor.veil, question.period, most);
        found.read = {visitor.user.id.text, ReadHow::audit, "users", user->id.text,
                      visitor.user.organisation_id.text};
    }
    return found;
}

Reply as_file(const AuditTrail& trail) {
    Reply reply{.content_type = "text/csv; charset=utf-8", .body = audit_csv(trail)};
    return reply.with("Content-Disposition", "attachment; filename=\"audit.csv\"");
}

Reply show_audit(const Request& request, Services& services) {
    AuditQuestion question;
    question.record = trimmed(request.query_value("record"));
    question.person = trimmed(request.query_value("person"));
    for (const auto& [name, day] :
         {std::pair{"from", &question.period.first}, {"to", &question.period.last}}) {
        const std::string_view text = request.query_value(name);
        if (text.empty()) continue;
        *day = date_from_text(text);
        if (!*day) return html_reply(message_page("A day is written as 2026-11-23."), 400);
    }
    if (!question.person.empty() && !question.period.first && !question.period.last)
        question.period.first = services.local_now().date - usual_days;
    const bool file = request.query_value("as") == "csv";
    Found found;
    Reply reply;
    {
        const auto database = services.readers.lend();
        const ReadScope scope(*database);
        found = answer_to(*database, *request.visitor, question,
                          file ? most_lines_in_a_file : most_lines_on_a_page);
        reply = file && found.status == 200
                    ? as_file(found.answer.trail)
                    : html_reply(audit_page(*database, *request.visitor, question, found.answer),
                                 found.status);
    }
    if (found.read.row_id.empty()) return reply;
    return logged(services, {found.read}, std::move(reply));
}

} // namespace

void add_audit_routes(std::vector<Route>& routes, Services& services) {
    routes.push_back(
        {.method = "GET",
         .pattern = "/audit",
         .answer = [&](const Request& request) { return show_audit(request, services); },
         .page = true,
         .roles = {Role::administrator, Role::supervisor}});
}

} // namespace evenload
