#include "client/screens/forms/pathway_forms.h"

#include "client/screens/forms/form_options.h"
#include "client/views/pathways_view.h"
#include "common/commands/pathway/apply_pathway.h"
#include "common/commands/pathway/define_pathway.h"
#include "common/store/tables.h"

namespace evenload {
namespace {

std::vector<FormPart> pathway_parts(const TeamChoices& choices) {
    return {
        {.field = "name", .hint = "Venous leg ulcer", .required = true},
        {.field = "services",
         .hint = "Compression, Doppler every 12 weeks",
         .kind = InputKind::multiline},
        {.field = "source", .label = "Guideline it follows"},
        {.field = "visits", .label = "Visits …", .required = true, .minimum = "1", .maximum = "50"},
        {.field = "period_days", .label = "… in each", .options = period_options()},
        {.field = "weekdays", .label = "On these days only", .options = weekday_options()},
        {.field = "weeks",
         .label = "For how many weeks",
         .hint = "0: until the case is closed",
         .required = true,
         .minimum = "0",
         .maximum = "260"},
        {.field = "minutes",
         .label = "Minutes a visit",
         .required = true,
         .minimum = "1",
         .maximum = "480"},
        {.field = "window_start", .label = "Starts at or after"},
        {.field = "window_end", .label = "Starts at or before"},
        {.field = "time_critical", .label = "Time-critical: the window is hard"},
        {.field = "staff",
         .options = {{"1", "One person", {}}, {"2", "Two people together", {}}},
         .kind = InputKind::choice},
        {.field = "skills", .options = options_of(choices.skills)},
        {.field = "equipment", .options = options_of(choices.equipment)},
        {.field = "lowest_band", .label = "Lowest pay band", .options = band_options()},
        {.field = "needs",
         .label = "Tags that its cases get",
         .options = options_of(choices.needs)},
        {.field = "coordination_minutes",
         .label = "Coordination, minutes a week",
         .minimum = "0",
         .maximum = "2400"},
        {.field = "need_factor_percent",
         .label = "Need factor, percent",
         .minimum = "100",
         .maximum = "200"},
        {.field = "review_days",
         .label = "Reviewed after, days",
         .hint = "0: as the team does",
         .minimum = "0",
         .maximum = "366"},
    };
}

std::vector<FormOption> pathway_options(const FormContext& context, const Case& care) {
    std::vector<FormOption> options;
    for (const PathwayLine& line : pathways_view(context.database, context.viewpoint, "").offered)
        options.push_back({line.id.text, line.name, line.frequency});
    if (!care.pathway_template_id.none())
        options.push_back({"", "None: leave the pathway", "the contact plan stays as it is"});
    return options;
}

} // namespace

FormFlow define_pathway_form(const FormContext& context, const Id<PathwayTemplate>& template_id) {
    DefinePathway command;
    const auto known = find(context.database, template_id);
    if (known)
        copy_fields(description_of<PathwayTemplate>(), &*known, description_of<DefinePathway>(),
                    &command);
    command.team_id = context.viewpoint.team_id;
    Form form{.title = known ? "Next edition of " + known->name : "New pathway",
              .introduction = known ? "Cases stay on the edition that they were put on."
                                    : "A standard contact plan that a case can be given.",
              .submit_label = known ? "Write the edition" : "Write the pathway"};
    return one_command_form(
        std::move(form), std::move(command),
        pathway_parts(team_choices(context.database, context.viewpoint.team_id)),
        known ? "Wrote the next edition of " + known->name : "Wrote a pathway");
}

std::optional<FormFlow> apply_pathway_form(const FormContext& context, const Id<Case>& case_id) {
    const auto care = find(context.database, case_id);
    if (!care) return std::nullopt;
    std::vector<FormOption> options = pathway_options(context, *care);
    ApplyPathway command{case_id, care->pathway_template_id, context.viewpoint.now.date};
    if (command.pathway_template_id.none() && !options.empty())
        command.pathway_template_id.text = options.front().value;
    return one_command_form(
        {.title = "Put " + care->reference + " on a pathway",
         .introduction = options.empty()
                             ? "The team has no pathways yet; they are written under Pathways."
                             : "Its contact plan is written anew, and its visits to come follow.",
         .submit_label = "Put on the pathway"},
        std::move(command),
        {{.field = "pathway_template_id",
          .label = "Pathway",
          .options = std::move(options),
          .kind = InputKind::choice},
         {.field = "first_day", .label = "From", .required = true}},
        "Changed the pathway of " + care->reference);
}

} // namespace evenload
