#include "server/pages/case_sheet.h"

#include "common/base/text.h"
#include "common/model/contact.h"
#include "common/model/patient.h"
#include "common/model/professional.h"
#include "common/model/task.h"
#include "common/rules/nhs_number.h"
#include "common/store/tables.h"
#include "server/pages/html.h"

#include <vector>

namespace evenload {

namespace {

constexpr int lines_for_notes = 6;

template <class Record, class Enumeration>
std::string choice_words(std::string_view field_name, Enumeration value) {
    const Field* field = description_of<Record>().find(field_name);
    return words_of_code(field->choices[static_cast<std::size_t>(value)]);
}

// Who is not among the rows at hand is a colleague of the team that shares the case.
std::string name_of(Database& database, const Id<Professional>& id, std::string_view nobody) {
    if (id.none()) return std::string(nobody);
    const auto professional = find(database, id);
    return professional ? professional->name : "a colleague";
}

std::string pair(std::string_view name, const std::string& value) {
    if (value.empty()) return {};
    return "<dt>" + std::string(name) + "</dt><dd>" + escaped(value) + "</dd>\n";
}

std::string identity(Database& database, const Case& care, const Patient& patient, Date today) {
    std::string born;
    if (patient.birth_date)
        born = short_text(*patient.birth_date).substr(4) + " " +
               to_text(*patient.birth_date).substr(0, 4) + ", " +
               std::to_string(whole_years(*patient.birth_date, today)) + " years";
    const std::string comma = patient.address.empty() || patient.postcode.empty() ? "" : ", ";
    return "<dl class=\"pairs\">\n" + pair("NHS number", nhs_number_text(patient.nhs_number)) +
           pair("Born", born) + pair("Lives at", patient.address + comma + patient.postcode) +
           pair("Telephone", patient.phone) + pair("How to get in", patient.access) +
           pair("Next of kin", patient.next_of_kin) +
           pair("GP practice", patient.gp_practice_code) + pair("Reason for care", care.reason) +
           pair("Status", choice_words<Case>("status", care.status)) +
           pair("Owner", name_of(database, care.owner_id, "nobody yet")) + "</dl>\n";
}

// What must be known before the door: first on the page, and never only by its colour.
std::string warnings(const Patient& patient) {
    std::string text;
    if (!patient.alerts.empty())
        text += "<p class=\"danger\">Alert: " + escaped(patient.alerts) + "</p>\n";
    if (!patient.information_needs.empty())
        text += "<p class=\"warning\">Information needs: " + escaped(patient.information_needs) +
                "</p>\n";
    return text.empty() ? "" : "<div class=\"first\">\n" + text + "</div>\n";
}

std::string period_words(const ContactPlan& plan) {
    const std::string visits =
        std::to_string(plan.visits) + (plan.visits == 1 ? " visit" : " visits");
    if (plan.period_days == 0) return visits;
    if (plan.period_days == 1) return visits + " a day";
    if (plan.period_days == 7) return visits + " a week";
    return visits + " in " + std::to_string(plan.period_days) + " days";
}

// Monday first, as a week has them.
std::string weekday_words(const Codes& days) {
    std::vector<std::string> words;
    for (const char* day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"})
        if (days.contains(day)) words.emplace_back(day);
    return joined(words, " ");
}

std::string plan_words(const ContactPlan& plan) {
    std::string text = period_words(plan) + " of " + duration_text(plan.minutes);
    if (!plan.weekdays.empty()) text += ", " + weekday_words(plan.weekdays);
    if (plan.window_start || plan.window_end)
        text += ", " + (plan.window_start ? to_text(*plan.window_start) : std::string()) + "–" +
                (plan.window_end ? to_text(*plan.window_end) : std::string());
    if (plan.time_critical) text += ", time critical";
    if (plan.staff > 1) text += ", two people";
    if (!plan.skills.empty()) text += ". Skills: " + words_of(plan.skills);
    if (!plan.equipment.empty()) text += ". Bring: " + words_of(plan.equipment);
    return text;
}

std::string section(std::string_view title, const std::string& content, std::string_view none) {
    return "<h3>" + std::string(title) + "</h3>\n" +
           (content.empty() ? "<p class=\"muted\">" + std::string(none) + "</p>\n"
                            : "<ul>\n" + content + "</ul>\n");
}

std::string plans(Database& database, const Case& care) {
    std::string items;
    for (const ContactPlan& plan : select<ContactPlan>(database, "where case_id = $1 order by id",
                                                       {std::string_view(care.id.text)}))
        items += "<li>" + escaped(plan_words(plan)) + "</li>\n";
    return section("Plan of contact", items, "No contact plan yet.");
}

std::string when(Date day, const std::optional<TimeOfDay>& start) {
    return short_text(day) + (start ? " " + to_text(*start) : ", no time yet");
}

std::string visits_to_come(Database& database, const Case& care, Date today) {
    std::string items;
    for (const Contact& contact : select<Contact>(
             database,
             "where case_id = $1 and day >= $2 and status = 'planned' order by day, start, id "
             "limit 5",
             {std::string_view(care.id.text), std::string_view(to_text(today))}))
        items += "<li><strong>" + when(contact.day, contact.start) + "</strong> · " +
                 std::to_string(contact.planned_minutes) + " min · " +
                 escaped(name_of(database, contact.professional_id, "nobody yet")) + "</li>\n";
    return section("Visits to come", items, "None.");
}

std::string last_contacts(Database& database, const Case& care) {
    std::string items;
    for (const Contact& contact :
         select<Contact>(database,
                         "where case_id = $1 and attendance <> 'not_recorded' order by day desc, "
                         "start desc, id limit 5",
                         {std::string_view(care.id.text)})) {
        items += "<li><strong>" + when(contact.day, contact.start) + "</strong> · " +
                 choice_words<Contact>("attendance", contact.attendance) + " · " +
                 escaped(name_of(database, contact.professional_id, "nobody"));
        if (!contact.notes.empty()) items += "<br>" + escaped(contact.notes);
        if (!contact.next_action.empty()) items += "<br>Next: " + escaped(contact.next_action);
        items += "</li>\n";
    }
    return section("Last contacts", items, "None recorded.");
}

std::string open_tasks(Database& database, const Case& care) {
    std::string items;
    for (const Task& task : select<Task>(
             database, "where case_id = $1 and done_at is null order by due_on, id limit 8",
             {std::string_view(care.id.text)}))
        items += "<li><span class=\"tick\" aria-hidden=\"true\"></span>" + escaped(task.title) +
                 " · due " + short_text(task.due_on) + "</li>\n";
    return section("Open tasks", items, "None.");
}

} // namespace

std::string case_sheet(Database& database, const Case& care, LocalTime now) {
    const Patient patient = find(database, care.patient_id).value_or(Patient{});
    const std::string anchor = "of_" + escaped(care.id.text);
    std::string sheet = "<section class=\"sheet\" aria-labelledby=\"" + anchor + "\">\n<h2 id=\"" +
                        anchor + "\">" + escaped(full_name(patient)) + " <span class=\"muted\">" +
                        escaped(care.reference) + "</span></h2>\n<p class=\"muted\">As known on " +
                        short_text(now.date) + ", " + to_text(now.time) + "</p>\n";
    sheet += warnings(patient) + identity(database, care, patient, now.date) +
             plans(database, care) + visits_to_come(database, care, now.date) +
             open_tasks(database, care) + last_contacts(database, care);
    sheet += "<h3>Notes</h3>\n";
    for (int i = 0; i < lines_for_notes; ++i)
        sheet += "<div class=\"rule\"></div>\n";
    return sheet + "</section>\n";
}

} // namespace evenload
