#include "client/screens/forms/team_forms.h"

#include "client/screens/forms/form_options.h"
#include "client/views/words.h"
#include "common/commands/gathering.h"
#include "common/commands/patient/set_patient_preference.h"
#include "common/commands/team/set_planning_settings.h"
#include "common/commands/team/set_shared_equipment.h"
#include "common/store/tables.h"

namespace evenload {
namespace {

// "2 bladder scanner, 1 doppler": what the team lends now.
std::string lent_words(Database& database, const Id<Team>& team_id) {
    std::string words;
    for (const SharedEquipment& item : shared_equipment_of(database, team_id))
        words +=
            (words.empty() ? "" : ", ") + std::to_string(item.pieces) + " " + words_of({item.code});
    return words;
}

// "Never Carl Ash (asked for a woman). Rather Beth Lindqvist."
std::string wishes_words(Database& database, const Id<Case>& case_id) {
    std::string words;
    for (const PatientPreference& wish : preferences_of_case(database, case_id)) {
        const auto professional = find(database, wish.professional_id);
        if (!professional) continue;
        words += wish.kind == PreferenceKind::excluded ? " Never " : " Rather ";
        words += professional->name;
        if (!wish.reason.empty()) words += " (" + wish.reason + ")";
        words += ".";
    }
    return words.empty() ? "No wishes are known so far." : "So far:" + words;
}

} // namespace

FormFlow planning_settings_form(const FormContext& context) {
    SetPlanningSettings command;
    const PlanningSettings settings =
        planning_settings(context.database, context.viewpoint.team_id);
    copy_fields(description_of<PlanningSettings>(), &settings,
                description_of<SetPlanningSettings>(), &command);
    command.team_id = context.viewpoint.team_id;
    return one_command_form(
        {.title = "Planning settings",
         .introduction =
             "What something is worth, in minutes on the road: a plan avoids it as long as that "
             "costs fewer minutes. That every visit has a place always comes first."},
        std::move(command),
        {{.field = "new_face_minutes",
          .label = "A visit by someone the patient does not know",
          .required = true,
          .minimum = "0",
          .maximum = "240"},
         {.field = "other_face_minutes",
          .label = "… by someone known, but not the usual one",
          .required = true,
          .minimum = "0",
          .maximum = "240"},
         {.field = "not_preferred_minutes",
          .label = "… by nobody of those the patient would rather see",
          .required = true,
          .minimum = "0",
          .maximum = "240"},
         {.field = "higher_band_minutes",
          .label = "… for each pay band above the lowest that is safe",
          .required = true,
          .minimum = "0",
          .maximum = "240"},
         {.field = "changed_person_minutes",
          .label = "A published visit given by someone else",
          .required = true,
          .minimum = "0",
          .maximum = "240"},
         {.field = "changed_time_minutes",
          .label = "… or at another time",
          .required = true,
          .minimum = "0",
          .maximum = "240"},
         {.field = "overtime_most_minutes",
          .label = "Overtime a plan may use, minutes a person and day",
          .hint = "0: none",
          .required = true,
          .minimum = "0",
          .maximum = "180"},
         {.field = "overtime_percent",
          .label = "A minute of overtime, in percent of a minute on the road",
          .hint = "1500: it is worth 15 minutes on the road to avoid it",
          .required = true,
          .minimum = "0",
          .maximum = "5000"},
         {.field = "evenness_percent",
          .label = "Even days for everybody, percent",
          .hint = "100 is ordinary; 0: it does not matter",
          .required = true,
          .minimum = "0",
          .maximum = "5000"}},
        "Changed the planning settings");
}

FormFlow shared_equipment_form(const FormContext& context) {
    SetSharedEquipment command;
    command.team_id = context.viewpoint.team_id;
    const std::string lent = lent_words(context.database, context.viewpoint.team_id);
    return one_command_form(
        {.title = "Shared equipment",
         .introduction =
             "Whoever needs a piece takes it from the base for the day, so no more "
             "people can use it than there are pieces. " +
             (lent.empty() ? "Nothing is shared so far." : "The team shares " + lent + ".")},
        std::move(command),
        {{.field = "code",
          .label = "What",
          .options =
              options_of(team_choices(context.database, context.viewpoint.team_id).equipment),
          .required = true,
          .kind = InputKind::choice},
         {.field = "pieces",
          .label = "How many pieces",
          .hint = "0: none any more",
          .minimum = "0"}},
        "Changed the shared equipment");
}

std::optional<FormFlow> patient_preference_form(const FormContext& context,
                                                const Id<Case>& case_id) {
    const auto care = find(context.database, case_id);
    const auto patient = care ? find(context.database, care->patient_id) : std::nullopt;
    if (!patient) return std::nullopt;
    SetPatientPreference command;
    command.patient_id = patient->id;
    return one_command_form(
        {.title = "Whom " + short_name(*patient) + " wants to see",
         .introduction = wishes_words(context.database, case_id)},
        std::move(command),
        {{.field = "professional_id",
          .label = "Who",
          .options =
              options_of(team_choices(context.database, context.viewpoint.team_id).professionals),
          .required = true},
         {.field = "kind",
          .label = "The patient",
          .options = {{"preferred", "Would rather see them", {}},
                      {"excluded", "Is never to be visited by them", {}},
                      {"no_matter", "Has no wish about them any more", {}}},
          .required = true},
         {.field = "reason", .hint = "Asked for when someone is never to come"}},
        "Noted whom " + short_name(*patient) + " wants to see");
}

} // namespace evenload
