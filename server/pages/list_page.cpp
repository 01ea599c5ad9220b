#include "server/pages/list_page.h"

#include "common/base/text.h"
#include "common/commands/gathering.h"
#include "common/model/case.h"
#include "common/model/patient.h"
#include "common/rules/load.h"
#include "common/rules/response_clock.h"
#include "common/store/tables.h"
#include "server/pages/html.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace evenload {

namespace {

using Patients = std::unordered_map<Id<Patient>, Patient>;

Patients patients_of(Database& database, const Team& team) {
    Patients patients;
    for (Patient& patient :
         select<Patient>(database, "where team_id = $1", {std::string_view(team.id.text)}))
        patients.emplace(patient.id, std::move(patient));
    return patients;
}

// Those who have waited past their time, or have least of it left, first.
std::map<Id<Professional>, std::vector<Case>> open_cases_by_owner(Database& database,
                                                                  const Team& team, LocalTime now) {
    std::map<Id<Professional>, std::vector<Case>> by_owner;
    for (Case& one : select<Case>(
             database,
             "where team_id = $1 and status not in ('closed', 'rejected') order by reference",
             {std::string_view(team.id.text)}))
        by_owner[one.owner_id].push_back(std::move(one));
    const auto minutes_left = [&](const Case& one) {
        return minutes_until(response_due(one.urgency, {one.received_on, one.received_at}), now);
    };
    std::ranges::stable_sort(by_owner[{}], {}, minutes_left);
    return by_owner;
}

std::string_view urgency_text(Urgency urgency) {
    switch (urgency) {
    case Urgency::two_hour: return "two-hour response";
    case Urgency::two_day: return "two-day response";
    case Urgency::routine: break;
    }
    return "routine";
}

std::string status_text(const Case& one) {
    const Field* field = description_of<Case>().find("status");
    return words_of_code(field->choices[static_cast<std::size_t>(one.status)]);
}

std::string due_line(const Case& one, LocalTime now) {
    const LocalTime due = response_due(one.urgency, {one.received_on, one.received_at});
    const std::string text = due_text(due, now);
    return is_past_due(due, now) ? "<span class=\"danger\">" + text + "</span>" : text;
}

std::string case_item(const Case& one, const Patient* patient, bool waits, LocalTime now) {
    std::string item = "<li><p><strong>" + escaped(one.reference) + " " +
                       (patient ? escaped(full_name(*patient)) : "") +
                       "</strong> <span class=\"muted\">" + escaped(status_text(one)) +
                       "</span></p>\n<p>" + escaped(one.reason);
    if (!one.needs.empty()) item += " · " + escaped(words_of(one.needs));
    item += " · " + std::string(urgency_text(one.urgency));
    if (waits) item += " · " + due_line(one, now);
    item += "</p>\n";
    if (patient && !patient->alerts.empty())
        item += "<p class=\"warning\">Alert: " + escaped(patient->alerts) + "</p>\n";
    if (patient && !patient->information_needs.empty())
        item += "<p>Information needs: " + escaped(patient->information_needs) + "</p>\n";
    return item + "</li>\n";
}

std::string case_items(const std::vector<Case>& cases, const Patients& patients, bool wait,
                       LocalTime now) {
    std::string items = "<ul class=\"cases\">\n";
    for (const Case& one : cases) {
        const auto patient = patients.find(one.patient_id);
        items += case_item(one, patient == patients.end() ? nullptr : &patient->second, wait, now);
    }
    return items + "</ul>\n";
}

std::string count_text(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " case" : " cases");
}

std::string load_line(Database& database, const Professional& professional, const Team& team,
                      LocalTime now) {
    const int load = load_minutes(database, professional, team, now.date);
    const int available = available_minutes(database, professional, now.date);
    const int percent = load_percent(load, available);
    const std::string_view mark = percent > team.full_percent     ? "danger"
                                  : percent >= team.amber_percent ? "warning"
                                                                  : "muted";
    return "<p><span class=\"" + std::string(mark) + "\">" + std::to_string(percent) +
           "%</span> · " + duration_text(load) + " of " + duration_text(available) +
           " a week</p>\n";
}

} // namespace

std::string list_page(Database& database, const Team& team, LocalTime now) {
    const Patients patients = patients_of(database, team);
    auto by_owner = open_cases_by_owner(database, team, now);

    const auto& waiting = by_owner[{}];
    std::string content = "<h1>Caseloads</h1>\n<p class=\"muted\">" + long_text(now.date) + ", " +
                          to_text(now.time) + "</p>\n";
    content += "<section aria-labelledby=\"unallocated\">\n<h2 id=\"unallocated\">Unallocated, " +
               count_text(waiting.size()) + "</h2>\n";
    content += waiting.empty() ? "<p>Everyone has someone.</p>\n"
                               : case_items(waiting, patients, true, now);
    content += "</section>\n";

    for (const Professional& professional : select<Professional>(
             database, "where team_id = $1 order by name, id", {std::string_view(team.id.text)})) {
        const auto& cases = by_owner[professional.id];
        if (!professional.active && cases.empty()) continue;
        const std::string anchor = "of_" + escaped(professional.id.text);
        content += "<section class=\"person\" aria-labelledby=\"" + anchor + "\">\n<h2 id=\"" +
                   anchor + "\">" + escaped(professional.name) + ", " + count_text(cases.size()) +
                   "</h2>\n<p class=\"muted\">" + escaped(professional.role) + "</p>\n" +
                   load_line(database, professional, team, now) +
                   case_items(cases, patients, false, now) + "</section>\n";
    }
    return html_page({.title = "Caseloads", .team = team.name, .signed_in = true}, content);
}

} // namespace evenload
