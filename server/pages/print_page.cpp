#include "server/pages/print_page.h"

#include "common/base/check.h"
#include "common/commands/gathering.h"
#include "common/model/case.h"
#include "common/model/contact.h"
#include "common/model/patient.h"
#include "common/reports/day_load.h"
#include "common/rules/nhs_number.h"
#include "common/store/tables.h"
#include "server/pages/html.h"

#include <vector>

namespace evenload {

namespace {

struct Visit {
    Contact contact;
    Case care;
    Patient patient;
};

std::vector<Visit> visits_on(Database& database, const Team& team, Date day) {
    std::vector<Visit> visits;
    for (Contact& contact : select<Contact>(
             database,
             "where team_id = $1 and day = $2 and status <> 'cancelled' order by start, id",
             {std::string_view(team.id.text), std::string_view(to_text(day))})) {
        const auto care = find(database, contact.case_id);
        const auto patient = care ? find(database, care->patient_id) : std::nullopt;
        if (patient) visits.push_back({std::move(contact), *care, *patient});
    }
    return visits;
}

std::string window_text(const Contact& contact) {
    if (!contact.window_start && !contact.window_end) return {};
    const std::string from = contact.window_start ? to_text(*contact.window_start) : "";
    const std::string until = contact.window_end ? to_text(*contact.window_end) : "";
    return contact.time_critical
               ? "<span class=\"critical\">time critical " + from + "–" + until + "</span>"
               : "window " + from + "–" + until;
}

std::string what_text(const Visit& visit) {
    std::string text =
        escaped(visit.care.reason) + ", " + std::to_string(visit.contact.planned_minutes) + " min";
    if (const auto window = window_text(visit.contact); !window.empty()) text += "<br>" + window;
    if (!visit.contact.equipment.empty())
        text += "<br>Bring: " + escaped(words_of(visit.contact.equipment));
    if (visit.contact.status == ContactStatus::delivered) text += "<br>delivered";
    return text;
}

std::string at_the_door(const Patient& patient) {
    std::string text;
    const auto line = [&](std::string_view label, const std::string& value, std::string_view mark) {
        if (value.empty()) return;
        if (!text.empty()) text += "<br>";
        text.append("<span class=\"").append(mark).append("\">").append(label).append("</span> ");
        text += escaped(value);
    };
    line("Alert:", patient.alerts, "danger");
    line("Information needs:", patient.information_needs, "warning");
    line("Access:", patient.access, "muted");
    line("Telephone:", patient.phone, "muted");
    return text;
}

std::string patient_cell(const Visit& visit) {
    std::string text = "<strong>" + escaped(full_name(visit.patient)) + "</strong><br>" +
                       escaped(visit.care.reference);
    if (!visit.patient.nhs_number.empty())
        text += "<br>NHS number " + escaped(nhs_number_text(visit.patient.nhs_number));
    return text;
}

std::string row_of(const Visit& visit) {
    return "<tr><td class=\"time\">" + (visit.contact.start ? to_text(*visit.contact.start) : "–") +
           "</td><td>" + patient_cell(visit) + "</td><td>" + escaped(visit.patient.address) +
           "<br>" + escaped(visit.patient.postcode) + "</td><td>" + what_text(visit) + "</td><td>" +
           at_the_door(visit.patient) + "</td></tr>\n";
}

std::string table_of(const std::string& caption, const std::vector<const Visit*>& visits) {
    std::string table =
        "<div class=\"scroll\"><table>\n<caption>" + caption +
        "</caption>\n<thead><tr><th scope=\"col\">Time</th><th scope=\"col\">Patient</th>"
        "<th scope=\"col\">Address</th><th scope=\"col\">Visit</th>"
        "<th scope=\"col\">At the door</th></tr></thead>\n<tbody>\n";
    for (const Visit* visit : visits)
        table += row_of(*visit);
    return table + "</tbody></table></div>\n";
}

std::string section_of(Database& database, const Professional& professional, const Team& team,
                       Date day, const std::vector<const Visit*>& visits) {
    const ProfessionalDay shape = professional_day(database, professional, team, day);
    const DayLoad load = day_load(shape, team.recording_minutes);
    std::string text = "<section class=\"person\">\n<h2>" + escaped(professional.name) +
                       "</h2>\n<p>" + escaped(professional.role);
    if (const auto& shift = shape.shift())
        text += " · " + to_text(shift->start) + "–" + to_text(shift->end) + " · " +
                std::to_string(load.percent()) + "% of shift, " +
                std::to_string(load.travel_minutes) + " min on the road";
    else
        text += " · not working";
    text += "</p>\n";
    if (visits.empty()) return text + "<p class=\"muted\">No visits.</p>\n</section>\n";
    return text +
           table_of("Visits of " + escaped(professional.name) + ", " + short_text(day), visits) +
           "</section>\n";
}

std::string chooser(const PrintChoice& choice, const std::vector<Professional>& people) {
    std::string form =
        "<form class=\"line\" method=\"get\" action=\"/print\">\n<label>Day <input type=\"date\" "
        "name=\"day\" value=\"" +
        to_text(choice.day) +
        "\"></label>\n<label>Professional <select name=\"professional\">"
        "<option value=\"\">Everyone</option>";
    for (const Professional& one : people)
        form += "<option value=\"" + escaped(one.id.text) + "\"" +
                (one.id == choice.professional_id ? " selected" : "") + ">" + escaped(one.name) +
                "</option>";
    return form + "</select></label>\n<button>Show</button>\n</form>\n";
}

} // namespace

std::string print_page(Database& database, const Team& team, const PrintChoice& choice,
                       LocalTime now) {
    const auto people =
        select<Professional>(database, "where team_id = $1 and active = 1 order by name, id",
                             {std::string_view(team.id.text)});
    const std::vector<Visit> visits = visits_on(database, team, choice.day);
    std::string content = "<h1>Visits on " + long_text(choice.day) +
                          "</h1>\n<p class=\"muted\">As planned on " + short_text(now.date) + ", " +
                          to_text(now.time) + "</p>\n" + chooser(choice, people);

    std::vector<const Visit*> unplaced;
    for (const Visit& visit : visits)
        if (!is_placed(visit.contact)) unplaced.push_back(&visit);
    if (choice.professional_id.none() && !unplaced.empty())
        content +=
            "<section class=\"person\">\n<h2>Not placed</h2>\n" +
            table_of("Visits without a person or a time, " + short_text(choice.day), unplaced) +
            "</section>\n";

    for (const Professional& one : people) {
        if (choice.professional_id && choice.professional_id != one.id) continue;
        std::vector<const Visit*> theirs;
        for (const Visit& visit : visits)
            if (is_placed(visit.contact) && visit.contact.professional_id == one.id)
                theirs.push_back(&visit);
        content += section_of(database, one, team, choice.day, theirs);
    }
    return html_page(
        {.title = "Visits on " + short_text(choice.day), .team = team.name, .signed_in = true},
        content);
}

} // namespace evenload
