#include "client/screens/forms/schedule_forms.h"

#include "client/screens/forms/form_options.h"
#include "client/screens/forms/visit_forms.h"
#include "client/views/emergency_view.h"
#include "client/views/timetable_view.h"
#include "client/views/words.h"
#include "common/commands/schedule/withdraw_schedule.h"
#include "common/commands/visit/add_visit.h"
#include "common/commands/visit/amend_record.h"
#include "common/rules/response_clock.h"
#include "common/store/tables.h"

#include <algorithm>

namespace evenload {
namespace {

// Open cases, the most urgent first, then the newest: an emergency is mostly one of the first.
std::vector<FormOption> case_options(const FormContext& context) {
    std::vector<FormOption> options;
    context.database.each(
        "select c.id, c.reference, p.title, p.given_name, p.family_name, c.reason, c.urgency "
        "from cases c join patients p on p.id = c.patient_id where c.team_id = $1 and c.status in "
        "('waiting', 'allocated', 'active', 'stable', 'suspended') order by case c.urgency when "
        "'two_hour' then 0 when 'two_day' then 1 else 2 end, c.received_on desc, "
        "c.received_at desc, c.id limit 500",
        {std::string_view(context.viewpoint.team_id.text)}, [&](const Row& row) {
            Patient patient;
            patient.title = row.text(2);
            patient.given_name = row.text(3);
            patient.family_name = row.text(4);
            std::string label = short_name(patient) + ", " + std::string(row.text(1)) + ", " +
                                std::string(row.text(5));
            if (row.text(6) == "two_hour") label = "2-hour: " + label;
            options.push_back({std::string(row.text(0)), std::move(label), {}});
        });
    return options;
}

std::vector<FormPart> visit_parts(const TeamChoices& choices) {
    return {{.field = "day", .required = true},
            {.field = "minutes", .required = true, .minimum = "1"},
            {.field = "window_start", .label = "Starts at or after"},
            {.field = "window_end", .label = "Starts at or before"},
            {.field = "time_critical", .label = "Time-critical: never outside these times"},
            {.field = "skills", .options = options_of(choices.skills)},
            {.field = "equipment", .options = options_of(choices.equipment)},
            {.field = "reason", .label = "Why it is needed", .kind = InputKind::multiline}};
}

// What the case's plan says a visit needs; the day's two hours for a two-hour response.
void begin_as_planned(AddVisit& command, const FormContext& context, const Case& care) {
    VisitNeeds needs = visit_needs(context.database, care.id);
    command.minutes = needs.minutes;
    command.skills = std::move(needs.skills);
    command.equipment = std::move(needs.equipment);
    if (care.urgency != Urgency::two_hour) return;
    const LocalTime& now = context.viewpoint.now;
    const LocalTime due = response_due(care.urgency, {care.received_on, care.received_at});
    command.time_critical = true;
    command.window_end = is_past_due(due, now) || due.date != now.date
                             ? TimeOfDay{std::min(now.time.minutes + 120, 24 * 60 - 1)}
                             : due.time;
}

FormFlow visit_form(const FormContext& context, Form form, AddVisit command,
                    std::vector<FormPart> parts, const std::string& what) {
    FormFlow flow = one_command_form(std::move(form), std::move(command), std::move(parts), what);
    Route route;
    route.page = Page::timetable;
    route.team_id = context.viewpoint.team_id;
    flow.read = [read = flow.read, route](const FormAnswer& answer) {
        Filled filled = read(answer);
        if (filled.commands.empty()) return filled;
        const auto& added =
            *static_cast<const AddVisit*>(filled.commands.front().command.arguments.get());
        filled.then = route;
        filled.then->day = added.day;
        filled.then_shows_created = true;
        return filled;
    };
    return flow;
}

} // namespace

std::optional<FormFlow> amend_record_form(const FormContext& context,
                                          const Id<Contact>& contact_id) {
    const auto contact = find(context.database, contact_id);
    if (!contact) return std::nullopt;
    AmendRecord command;
    copy_fields(description_of<Contact>(), &*contact, description_of<AmendRecord>(), &command);
    command.contact_id = contact_id;
    std::vector<FormPart> parts = record_parts();
    parts.push_back({.field = "reason", .label = "What was wrong", .required = true});
    const std::string name = name_of_patient_of(context.database, contact->case_id);
    return one_command_form(
        Form{.title = "Amend the record of " + name,
             .introduction = "What it says now stays in the visit's comments, with your reason.",
             .submit_label = "Amend"},
        std::move(command), std::move(parts), "Amended the record of " + name);
}

std::optional<FormFlow> add_visit_form(const FormContext& context, const Id<Case>& case_id) {
    const auto care = find(context.database, case_id);
    if (!care) return std::nullopt;
    AddVisit command;
    command.case_id = case_id;
    command.day = context.viewpoint.now.date;
    begin_as_planned(command, context, *care);
    std::vector<FormPart> parts =
        visit_parts(team_choices(context.database, context.viewpoint.team_id));
    const std::string name = name_of_patient_of(context.database, case_id);
    return visit_form(context,
                      Form{.title = "Extra visit for " + name,
                           .introduction = "Then the schedule shows who could take it.",
                           .submit_label = "Show who could take it"},
                      std::move(command), std::move(parts), "Added a visit for " + name);
}

FormFlow emergency_visit_form(const FormContext& context, const Id<Professional>& with) {
    AddVisit command;
    command.day = context.viewpoint.now.date;
    command.minutes = VisitNeeds{}.minutes;
    std::vector<FormPart> parts =
        visit_parts(team_choices(context.database, context.viewpoint.team_id));
    parts.insert(parts.begin(), FormPart{.field = "case_id",
                                         .label = "For whom",
                                         .options = case_options(context),
                                         .required = true});
    const auto professional = find(context.database, with);
    if (!professional)
        return visit_form(context,
                          Form{.title = "Emergency visit",
                               .introduction = "Then the schedule shows who could take it.",
                               .submit_label = "Show who could take it"},
                          std::move(command), std::move(parts), "Added an emergency visit");
    command.professional_id = with;
    command.start = context.viewpoint.now.time;
    command.start->minutes = (command.start->minutes + 14) / 5 * 5; // they have to get there
    parts.insert(parts.begin() + 1,
                 FormPart{.field = "start", .label = "Starts at", .required = true});
    return visit_form(context,
                      Form{.title = "Emergency visit with " + professional->name,
                           .introduction = "Decided by hand: the planner leaves it alone.",
                           .submit_label = "Place it"},
                      std::move(command), std::move(parts),
                      "Placed an emergency visit with " + professional->name);
}

std::optional<FormFlow> withdraw_schedule_form(const FormContext& context,
                                               const std::string& subject) {
    const std::size_t blank = subject.find(' ');
    const auto day = date_from_text(subject.substr(0, blank));
    if (!day) return std::nullopt;
    WithdrawSchedule command;
    command.team_id = context.viewpoint.team_id;
    command.first_day = command.last_day = *day;
    const TimetableView view = timetable_view(context.database, context.viewpoint, *day);
    std::string whose = "the team's schedule";
    int visits = view.standing.published;
    if (blank != std::string::npos) {
        command.professional_ids.push_back({Id<Professional>(subject.substr(blank + 1))});
        for (const TimetableRow& row : view.rows)
            if (row.professional_id == command.professional_ids.front().professional_id) {
                whose = row.name + "'s schedule";
                visits = row.standing.published;
            }
    }
    return one_command_form(
        Form{.title = "Withdraw " + whose + " of " + short_text(*day) + "?",
             .introduction = count_words(visits, "visit") + " of it " +
                             (visits == 1 ? "is" : "are") +
                             " published and will be a draft again. Everyone affected is told "
                             "once, with your reason.",
             .submit_label = "Withdraw",
             .dangerous = true},
        std::move(command),
        {{.field = "reason", .label = "Why", .required = true, .kind = InputKind::multiline}},
        "Withdrew " + whose + " of " + short_text(*day));
}

} // namespace evenload
