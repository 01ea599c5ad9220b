#include "client/screens/forms/settings_forms.h"

#include "common/commands/team/set_need_factor.h"
#include "common/commands/team/set_team_settings.h"
#include "common/store/tables.h"

namespace evenload {

std::optional<FormFlow> team_settings_form(const FormContext& context) {
    const auto team = find(context.database, context.viewpoint.team_id);
    if (!team) return std::nullopt;
    SetTeamSettings command;
    copy_fields(description_of<Team>(), &*team, description_of<SetTeamSettings>(), &command);
    command.team_id = team->id;
    return one_command_form(
        {.title = "Settings of " + team->name}, std::move(command),
        {{.field = "day_start", .label = "The day shown starts at", .required = true},
         {.field = "day_end", .label = "… and ends at", .required = true},
         {.field = "recording_minutes",
          .label = "Recording a visit, minutes",
          .hint = "Counted in every load",
          .required = true,
          .minimum = "0",
          .maximum = "120"},
         {.field = "amber_percent",
          .label = "Load is amber from, percent",
          .required = true,
          .minimum = "1",
          .maximum = "200"},
         {.field = "full_percent",
          .label = "Load is full above, percent",
          .required = true,
          .minimum = "1",
          .maximum = "200"},
         {.field = "most_cases",
          .label = "Most cases of one professional",
          .hint = "0: no limit",
          .required = true,
          .minimum = "0",
          .maximum = "1000"},
         {.field = "no_contact_days",
          .label = "A case is listed when nobody has seen the patient for, days",
          .required = true,
          .minimum = "1",
          .maximum = "366"},
         {.field = "review_days",
          .label = "A review is set after, days",
          .required = true,
          .minimum = "1",
          .maximum = "366"}},
        "Changed the team's settings");
}

FormFlow need_factor_form(const FormContext& context, const Id<NeedFactor>& need_factor_id) {
    SetNeedFactor command;
    const auto known = find(context.database, need_factor_id);
    if (known)
        copy_fields(description_of<NeedFactor>(), &*known, description_of<SetNeedFactor>(),
                    &command);
    command.team_id = context.viewpoint.team_id;
    command.need_factor_id = known ? known->id : Id<NeedFactor>();
    return one_command_form(
        {.title = known ? "Amend the need factor" : "New need factor",
         .introduction = "A word of the team for how much more than its minutes a case asks for. "
                         "Keep it small: people agree poorly on complexity."},
        std::move(command),
        {{.field = "name", .hint = "High: unstable, or safeguarding", .required = true},
         {.field = "percent",
          .label = "Load in percent",
          .hint = "100: no more than its minutes",
          .required = true,
          .minimum = "100",
          .maximum = "200"},
         {.field = "retired", .label = "No longer offered"}},
        known ? "Amended a need factor" : "Added a need factor");
}

} // namespace evenload
