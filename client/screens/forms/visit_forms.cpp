#include "client/screens/forms/visit_forms.h"

#include "client/screens/forms/form_options.h"
#include "client/views/words.h"
#include "common/commands/absence/record_absence.h"
#include "common/commands/case/set_contact_plan.h"
#include "common/commands/visit/move_pattern.h"
#include "common/commands/visit/place_visit.h"
#include "common/commands/visit/record_contact.h"
#include "common/store/tables.h"

namespace evenload {
namespace {

SetContactPlan command_of(const ContactPlan& plan) {
    SetContactPlan command;
    copy_fields(description_of<ContactPlan>(), &plan, description_of<SetContactPlan>(), &command);
    return command;
}

// The team's own words, where it has some.
FormPart need_factor_part(const TeamChoices& choices) {
    FormPart part{.field = "need_factor_percent",
                  .label = "Need factor, percent",
                  .hint = "100 is ordinary; up to 200 for great complexity",
                  .minimum = "100",
                  .maximum = "200"};
    for (const Choice& factor : choices.need_factors)
        part.hint += "; " + factor.value + ": " + factor.label;
    return part;
}

std::vector<FormPart> plan_parts(const TeamChoices& choices) {
    const std::vector<FormOption> people{{"1", "One person", {}}, {"2", "Two people", {}}};
    return {
        {.field = "visits", .label = "How many visits", .required = true, .minimum = "1"},
        {.field = "period_days",
         .label = "In each",
         .options = period_options(),
         .required = true,
         .kind = InputKind::choice},
        {.field = "weekdays",
         .label = "On which days",
         .hint = "None chosen: any day",
         .options = weekday_options()},
        {.field = "least_days_between",
         .label = "Days from one visit to the next, at least",
         .hint = "0: no matter",
         .minimum = "0"},
        {.field = "most_days_between", .label = "… and at most", .minimum = "0"},
        {.field = "minutes", .label = "Minutes a visit", .required = true, .minimum = "1"},
        {.field = "window_start", .label = "Starts at or after"},
        {.field = "window_end", .label = "Starts at or before"},
        {.field = "time_critical", .label = "Time-critical: never outside these times"},
        {.field = "skills", .options = options_of(choices.skills)},
        {.field = "equipment", .options = options_of(choices.equipment)},
        {.field = "lowest_band",
         .label = "Lowest pay band that is safe",
         .options = band_options(),
         .kind = InputKind::choice},
        {.field = "staff",
         .label = "How many people",
         .options = people,
         .kind = InputKind::choice},
        {.field = "second_visit",
         .label = "The second person comes",
         .options = {{"together", "At the same time", {}}, {"in_sequence", "After the first", {}}}},
        {.field = "second_skills",
         .label = "Skills of the second person",
         .hint = "None chosen: those of the first",
         .options = options_of(choices.skills)},
        {.field = "second_minutes",
         .label = "Minutes of the second person",
         .hint = "0: as long as the first",
         .minimum = "0"},
        {.field = "gap_from_minutes",
         .label = "Second starts at least … minutes after the first",
         .minimum = "0"},
        {.field = "gap_to_minutes", .label = "… and at most", .minimum = "0"},
        {.field = "coordination_minutes", .label = "Coordination, minutes a week", .minimum = "0"},
        need_factor_part(choices),
        {.field = "first_day", .required = true},
        {.field = "last_day", .hint = "Empty: until it is changed"},
    };
}

// The place form of a visit whose plan goes on: the same answer, for one visit or for its pattern.
FormFlow with_pattern(FormFlow flow) {
    flow.form.fields.push_back(
        {.name = "which",
         .label = "Which visits",
         .kind = InputKind::choice,
         .options = {{"one", "Only this visit", {}}, {"pattern", "This and all later ones", {}}},
         .values = {"one"},
         .required = true});
    flow.read = [read = flow.read](const FormAnswer& answer) {
        Filled filled = read(answer);
        if (answer_of(answer, "which") != "pattern" || filled.commands.empty()) return filled;
        FilledCommand& one = filled.commands.front();
        const auto& place = *static_cast<const PlaceVisit*>(one.command.arguments.get());
        one.command = make_command({}, MovePattern{place.contact_id, place.day, place.start,
                                                   place.professional_id, place.reason});
        one.what += " and the later ones";
        return filled;
    };
    return flow;
}

bool is_of_a_series(Database& database, const Contact& contact) {
    const auto plan = find(database, contact.contact_plan_id);
    return is_placed(contact) && plan && plan->period_days > 0 &&
           (!plan->last_day || *plan->last_day > contact.day);
}

} // namespace

std::string name_of_patient_of(Database& database, const Id<Case>& case_id) {
    const auto care = find(database, case_id);
    const auto patient = care ? find(database, care->patient_id) : std::nullopt;
    return patient ? short_name(*patient) : std::string("this patient");
}

std::vector<FormPart> record_parts() {
    return {{.field = "attendance",
             .label = "What happened",
             .options = attendance_options(),
             .required = true},
            {.field = "actual_start", .label = "Started at"},
            {.field = "actual_minutes", .label = "Minutes it took", .minimum = "0"},
            {.field = "notes", .kind = InputKind::multiline},
            {.field = "next_action", .label = "Next", .hint = "What is left to be done"},
            {.field = "mechanism", .label = "How", .options = mechanism_options()},
            {.field = "location",
             .label = "Where",
             .options = contact_places(),
             .kind = InputKind::choice}};
}

std::optional<FormFlow> contact_plan_form(const FormContext& context, const Id<Case>& case_id) {
    const auto care = find(context.database, case_id);
    if (!care) return std::nullopt;
    const auto plans = select<ContactPlan>(context.database, "where case_id = $1 order by id",
                                           {std::string_view(case_id.text)});
    SetContactPlan command = plans.empty() ? SetContactPlan{} : command_of(plans.front());
    command.case_id = case_id;
    if (plans.empty()) command.first_day = context.viewpoint.now.date;
    Form form{.title = "Contact plan of " + name_of_patient_of(context.database, case_id)};
    if (!plans.empty())
        form.introduction =
            "Visits to come follow the new plan; what still fits stays where it is.";
    return one_command_form(std::move(form), std::move(command),
                            plan_parts(team_choices(context.database, context.viewpoint.team_id)),
                            "Set the contact plan of " + care->reference);
}

std::optional<FormFlow> place_visit_form(const FormContext& context,
                                         const Id<Contact>& contact_id) {
    const auto contact = find(context.database, contact_id);
    if (!contact) return std::nullopt;
    const std::string name = name_of_patient_of(context.database, contact->case_id);
    const TimeOfDay start =
        contact->start.value_or(contact->window_start.value_or(TimeOfDay{9 * 60}));
    FormFlow flow = one_command_form(
        Form{.title = "Schedule " + name,
             .introduction = "What is decided by hand stays: the planner leaves it alone.",
             .submit_label = "Schedule"},
        PlaceVisit{contact_id, contact->day, start, contact->professional_id, {}},
        {{.field = "professional_id",
          .label = "Who",
          .options =
              options_of(team_choices(context.database, context.viewpoint.team_id).professionals),
          .required = true},
         {.field = "day", .required = true, .minimum = to_text(context.viewpoint.now.date)},
         {.field = "start", .label = "Starts at", .required = true},
         {.field = "reason", .hint = "Asked for when a rule is bent"}},
        "Placed " + name);
    if (!is_of_a_series(context.database, *contact)) return flow;
    return with_pattern(std::move(flow));
}

std::optional<FormFlow> record_contact_form(const FormContext& context,
                                            const Id<Contact>& contact_id) {
    const auto contact = find(context.database, contact_id);
    if (!contact) return std::nullopt;
    RecordContact command;
    command.contact_id = contact_id;
    command.mechanism = contact->mechanism;
    command.location = contact->location.empty() ? "home" : contact->location;
    command.actual_start = contact->actual_start ? contact->actual_start : contact->start;
    command.actual_minutes = contact->planned_minutes;
    const LocalTime& now = context.viewpoint.now;
    if (contact->actual_start && contact->day == now.date && now.time > *contact->actual_start)
        command.actual_minutes = now.time.minutes - contact->actual_start->minutes;
    const std::string name = name_of_patient_of(context.database, contact->case_id);
    return one_command_form(
        {.title = "Record the contact with " + name,
         .introduction = "Planned for " + short_text(contact->day) +
                         (contact->start ? " at " + to_text(*contact->start) : "") + ", " +
                         duration_text(contact->planned_minutes) + ".",
         .submit_label = "Record"},
        std::move(command), record_parts(), "Recorded the contact with " + name);
}

FormFlow record_absence_form(const FormContext& context, const Id<Professional>& professional_id) {
    RecordAbsence command;
    const bool own = context.viewpoint.role == Role::professional;
    command.professional_id = professional_id ? professional_id
                              : own           ? context.viewpoint.professional_id
                                              : professional_id;
    command.first_day = command.last_day = context.viewpoint.now.date;
    return one_command_form(
        {.title = "Record absence",
         .introduction = "Visits in that time return to Not placed, each named.",
         .submit_label = "Record absence"},
        std::move(command),
        {{.field = "professional_id",
          .label = "Who is away",
          .options =
              options_of(team_choices(context.database, context.viewpoint.team_id).professionals),
          .required = true},
         {.field = "first_day", .required = true},
         {.field = "last_day", .label = "Last day away", .required = true},
         {.field = "start", .label = "From", .hint = "For part of one day only"},
         {.field = "end", .label = "Until"},
         {.field = "reason", .options = absence_reasons(), .kind = InputKind::choice}},
        "Recorded an absence");
}

} // namespace evenload
