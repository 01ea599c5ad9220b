#include "client/screens/forms/access_forms.h"

#include "common/commands/access/lift_restriction.h"
#include "common/commands/access/name_on_restriction.h"
#include "common/commands/access/open_restricted.h"
#include "common/commands/access/restrict_record.h"
#include "common/commands/access/working_with.h"
#include "common/store/tables.h"

namespace evenload {
namespace {

std::optional<Restriction> restriction_of_case(const FormContext& context,
                                               const std::optional<Case>& care) {
    return care ? restriction_of(context.database, care->patient_id) : std::nullopt;
}

// Who works in the organisation and may be named.
std::vector<FormOption> people_to_name(const FormContext& context) {
    std::vector<FormOption> options;
    for (const User& user : select<User>(context.database, "where active = 1 order by name, id"))
        if (may_be_inside(user.role)) options.push_back({user.id.text, user.name, ""});
    return options;
}

} // namespace

std::optional<FormFlow> restrict_record_form(const FormContext& context, const Id<Case>& case_id) {
    const auto care = find(context.database, case_id);
    if (!care) return std::nullopt;
    return one_command_form(
        {.title = "Restrict the record of " + care->reference,
         .introduction = "Only those who work with the patient, supervisors and who is named see "
                         "it from now on. The others see that there is a case, when and how much.",
         .submit_label = "Restrict"},
        RestrictRecord{care->patient_id, {}, {}},
        {{.field = "reason", .label = "Why", .required = true, .kind = InputKind::multiline}},
        "Restricted the record of " + care->reference);
}

std::optional<FormFlow> lift_restriction_form(const FormContext& context, const Id<Case>& case_id) {
    const auto care = find(context.database, case_id);
    const auto restriction = restriction_of_case(context, care);
    if (!restriction) return std::nullopt;
    return one_command_form(
        {.title = "Lift the restriction of " + care->reference,
         .introduction = "Everybody of the team sees the record again.",
         .submit_label = "Lift"},
        LiftRestriction{restriction->id, {}},
        {{.field = "reason", .label = "Why", .required = true, .kind = InputKind::multiline}},
        "Lifted the restriction of " + care->reference);
}

std::optional<FormFlow> name_on_restriction_form(const FormContext& context,
                                                 const Id<Case>& case_id) {
    const auto care = find(context.database, case_id);
    const auto restriction = restriction_of_case(context, care);
    if (!restriction) return std::nullopt;
    return one_command_form({.title = "Who may see " + care->reference, .submit_label = "Save"},
                            NameOnRestriction{restriction->id, {}, true},
                            {{.field = "user_id",
                              .label = "Person",
                              .options = people_to_name(context),
                              .required = true},
                             {.field = "may_see", .label = "May see the record"}},
                            "Changed who may see " + care->reference);
}

std::optional<FormFlow> open_restricted_form(const FormContext& context, const Id<Case>& case_id) {
    const auto care = find(context.database, case_id);
    if (!restriction_of_case(context, care)) return std::nullopt;
    return one_command_form(
        {.title = "Open " + care->reference + " in an emergency",
         .introduction = "You see the record at once. Those responsible are told now, with your "
                         "reason and what you read, and review it.",
         .submit_label = "Open the record"},
        OpenRestricted{care->patient_id, {}, longest_emergency_minutes},
        {{.field = "reason",
          .label = "Why you need it now",
          .hint = "in a few words",
          .required = true,
          .kind = InputKind::multiline},
         {.field = "minutes", .label = "For how many minutes", .minimum = "5", .maximum = "60"}},
        "Opened " + care->reference + " in an emergency");
}

} // namespace evenload
