#include "client/screens/forms/case_forms.h"

#include "client/screens/forms/amending_form.h"
#include "client/screens/forms/form_options.h"
#include "client/views/board_fit.h"
#include "client/views/words.h"
#include "common/base/text.h"
#include "common/commands/case/amend_case.h"
#include "common/commands/case/change_status.h"
#include "common/commands/case/close_case.h"
#include "common/commands/case/move_case.h"
#include "common/commands/case/open_case.h"
#include "common/commands/case/reopen_case.h"
#include "common/commands/case/triage_case.h"
#include "common/commands/patient/amend_patient.h"
#include "common/commands/patient/register_patient.h"
#include "common/model/json.h"
#include "common/rules/status_flow.h"
#include "common/store/tables.h"

namespace evenload {
namespace {

std::vector<FormPart> patient_parts() {
    return {
        {.field = "title", .hint = "Mrs, Mr, Dr …"},
        {.field = "given_name"},
        {.field = "family_name"},
        {.field = "birth_date", .label = "Date of birth"},
        {.field = "nhs_number",
         .label = "NHS number",
         .hint = "Ten digits; leave empty when not known"},
        {.field = "address"},
        {.field = "postcode"},
        {.field = "phone", .label = "Telephone"},
        {.field = "access", .label = "How to get in", .hint = "Key safe, side door, ring twice …"},
        {.field = "alerts", .hint = "Dog, lone-worker risk …"},
        {.field = "information_needs", .hint = "Large print, hard of hearing, interpreter …"},
        {.field = "next_of_kin"},
        {.field = "gp_practice_code", .label = "GP practice code", .hint = "ODS code, as F81099"},
    };
}

// Of a new patient only: an amended one is known already.
std::vector<FormPart> new_patient_parts() {
    std::vector<FormPart> parts = patient_parts();
    parts.push_back({.field = "different_because",
                     .label = "Not the patient of the same name and birth date, because",
                     .hint = "Leave empty unless you are asked: \"twins\""});
    return parts;
}

std::vector<FormOption> urgency_options() {
    std::vector<FormOption> options;
    for (const Urgency urgency : {Urgency::two_hour, Urgency::two_day, Urgency::routine}) {
        OpenCase named;
        named.urgency = urgency;
        const Field& field = *description_of<OpenCase>().find("urgency");
        options.push_back({form_text(field, field.get(&named)), urgency_words(urgency), ""});
    }
    return options;
}

std::vector<FormPart> case_parts(const TeamChoices& choices) {
    return {
        {.field = "reason",
         .label = "Reason for care",
         .hint = "What is needed, in a few words",
         .required = true},
        {.field = "urgency", .options = urgency_options()},
        {.field = "source",
         .options = {{"referral", "Referral", ""}, {"service_request", "Service request", ""}}},
        {.field = "source_detail",
         .label = "Who asked",
         .hint = "GP, hospital discharge, the patient …"},
        {.field = "received_on", .required = true},
        {.field = "received_at", .label = "Received at", .required = true},
        {.field = "needs",
         .label = "Needs, as tags on the card",
         .options = options_of(choices.needs)},
    };
}

// Of a new case only: an amended one is past the question.
std::vector<FormPart> new_case_parts(const TeamChoices& choices) {
    std::vector<FormPart> parts = case_parts(choices);
    parts.push_back(
        {.field = "for_triage",
         .label = "Triage first",
         .hint = "Somebody decides whether it is taken on before it waits for an owner"});
    return parts;
}

OpenCase fresh_case(const FormContext& context) {
    OpenCase command;
    command.team_id = context.viewpoint.team_id;
    command.received_on = context.viewpoint.now.date;
    command.received_at = context.viewpoint.now.time;
    return command;
}

} // namespace

FormFlow new_case_form(const FormContext& context) {
    const TeamChoices choices = team_choices(context.database, context.viewpoint.team_id);
    RegisterPatient patient;
    patient.patient_id = Id<Patient>(context.new_id());
    patient.team_id = context.viewpoint.team_id;
    OpenCase care = fresh_case(context);
    care.patient_id = patient.patient_id;
    const auto of_patient = new_patient_parts();
    const auto of_case = new_case_parts(choices);

    Form form{
        .title = "New patient and case",
        .introduction =
            "Is the patient here already? Search first, then choose Another case of this patient.",
        .submit_label = "Open the case"};
    const RecordType& patient_type = description_of<RegisterPatient>();
    const RecordType& case_type = description_of<OpenCase>();
    form.fields = form_fields(patient_type, &patient, of_patient);
    for (FormField& field : form_fields(case_type, &care, of_case))
        form.fields.push_back(std::move(field));
    return {std::move(form), [=, &patient_type, &case_type](const FormAnswer& answer) {
                RegisterPatient registering = patient;
                OpenCase opening = care;
                Filled filled;
                filled.errors = read_answers(patient_type, &registering, of_patient, answer);
                filled.errors.merge(read_answers(case_type, &opening, of_case, answer));
                if (!filled.errors.empty()) return filled;
                if (!registering.different_because.empty())
                    opening.note = "Not the patient of the same name and birth date: " +
                                   registering.different_because;
                const std::string name = registering.given_name + " " + registering.family_name;
                filled.commands.push_back(
                    {make_command({}, registering), "Registered " + std::string(trimmed(name))});
                filled.commands.push_back(
                    {make_command({}, opening), "Opened a case: " + opening.reason});
                return filled;
            }};
}

std::optional<FormFlow> triage_form(const FormContext& context, const Id<Case>& case_id) {
    const auto care = find(context.database, case_id);
    if (!care) return std::nullopt;
    TriageCase command;
    command.case_id = case_id;
    command.urgency = care->urgency;
    return one_command_form(
        {.title = "Triage " + care->reference,
         .introduction = care->reason + ", received " + long_text(care->received_on) + " at " +
                         to_text(care->received_at) + ".",
         .submit_label = "Decide"},
        command,
        {{.field = "decision",
          .options = {{"accept", "Accept", "it waits for an owner"},
                      {"reject", "Reject", "say why"},
                      {"redirect", "Redirect", "say to whom"}},
          .required = true},
         {.field = "urgency", .label = "Urgency when accepted", .options = urgency_options()},
         {.field = "redirected_to", .hint = "Service, team or person who is asked instead"},
         {.field = "reason", .kind = InputKind::multiline}},
        "Triaged " + care->reference);
}

std::optional<FormFlow> another_case_form(const FormContext& context, const Id<Case>& case_id) {
    const auto care = find(context.database, case_id);
    if (!care) return std::nullopt;
    const auto patient = find(context.database, care->patient_id);
    OpenCase command = fresh_case(context);
    command.patient_id = care->patient_id;
    return one_command_form(
        {.title = "Another case of " + (patient ? full_name(*patient) : "this patient"),
         .submit_label = "Open the case"},
        command, new_case_parts(team_choices(context.database, context.viewpoint.team_id)),
        "Opened another case");
}

std::optional<FormFlow> amend_patient_form(const FormContext& context, const Id<Case>& case_id) {
    const auto care = find(context.database, case_id);
    const auto patient = care ? find(context.database, care->patient_id) : std::nullopt;
    if (!patient) return std::nullopt;
    const std::string name = short_name(*patient);
    return amending_form(
        Form{.title = "Amend " + name}, *patient, patient_parts(),
        [id = patient->id, name](const std::vector<FieldAmendment>& changed) {
            return FilledCommand{make_command({}, AmendPatient{id, changed}), "Amended " + name};
        });
}

std::optional<FormFlow> amend_case_form(const FormContext& context, const Id<Case>& case_id) {
    const auto care = find(context.database, case_id);
    if (!care) return std::nullopt;
    const std::string reference = care->reference;
    return amending_form(Form{.title = "Amend " + reference}, *care,
                         case_parts(team_choices(context.database, context.viewpoint.team_id)),
                         [case_id, reference](const std::vector<FieldAmendment>& changed) {
                             return FilledCommand{make_command({}, AmendCase{case_id, changed}),
                                                  "Amended " + reference};
                         });
}

std::optional<FormFlow> reassign_form(const FormContext& context, const Id<Case>& case_id) {
    const auto care = find(context.database, case_id);
    if (!care) return std::nullopt;
    const BoardView board = board_view(context.database, context.viewpoint, {});
    const BoardFits fits = board_fits(context.database, context.viewpoint, board, {case_id.text});
    std::vector<FormOption> people;
    int refused = 0;
    for (const int index : fits.ranked) {
        const auto column = static_cast<std::size_t>(index);
        const ColumnFit& fit = fits.columns[column];
        if (fit.current) continue;
        if (fit.kind == ColumnFit::Kind::refused)
            ++refused;
        else
            people.push_back(
                {board.columns[column].professional_id.text, board.columns[column].name, fit.text});
    }
    Form form{.title = "Reassign " + care->reference, .submit_label = "Reassign"};
    if (refused > 0)
        form.introduction = count_words(refused, "person") + " who may not take it are not listed.";
    return one_command_form(std::move(form), MoveCase{case_id, {}, {}},
                            {{.field = "professional_id",
                              .label = "To whom",
                              .options = std::move(people),
                              .required = true},
                             {.field = "reason", .hint = "Asked for when a rule is bent"}},
                            "Reassigned " + care->reference);
}

std::optional<FormFlow> change_status_form(const FormContext& context, const Id<Case>& case_id) {
    const auto care = find(context.database, case_id);
    if (!care) return std::nullopt;
    ChangeStatus command{case_id, {}, {}};
    std::vector<FormOption> options;
    const Field& field = *description_of<ChangeStatus>().find("to_status");
    for (const CaseStatus status : statuses_to_choose(care->status, !care->owner_id.none())) {
        if (options.empty()) command.to_status = status;
        ChangeStatus named{case_id, status, {}};
        options.push_back({form_text(field, field.get(&named)), status_words(status), {}});
    }
    return one_command_form(
        {.title = "Change the status of " + care->reference,
         .introduction = "It is " + std::string(words_of(care->status)) + " now."},
        command,
        {{.field = "to_status",
          .label = "New status",
          .options = std::move(options),
          .required = true},
         {.field = "reason", .kind = InputKind::multiline}},
        "Changed the status of " + care->reference);
}

std::optional<FormFlow> close_case_form(const FormContext& context, const Id<Case>& case_id) {
    const auto care = find(context.database, case_id);
    if (!care) return std::nullopt;
    return one_command_form(
        {.title = "Close " + care->reference,
         .introduction = "Its visits to come are cancelled. It can be reopened.",
         .submit_label = "Close the case",
         .dangerous = true},
        CloseCase{case_id, {}, {}},
        {{.field = "closure_reason",
          .label = "Why",
          .options = closure_reasons(),
          .required = true,
          .kind = InputKind::choice},
         {.field = "outcome", .required = true, .kind = InputKind::multiline}},
        "Closed " + care->reference);
}

std::optional<FormFlow> reopen_case_form(const FormContext& context, const Id<Case>& case_id) {
    const auto care = find(context.database, case_id);
    if (!care) return std::nullopt;
    return one_command_form({.title = "Reopen " + care->reference,
                             .introduction = "It waits for an owner again.",
                             .submit_label = "Reopen"},
                            ReopenCase{case_id, {}},
                            {{.field = "reason", .required = true, .kind = InputKind::multiline}},
                            "Reopened " + care->reference);
}

} // namespace evenload
