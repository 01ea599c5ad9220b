#include "client/screens/forms/caseload_forms.h"

#include "client/screens/forms/amending_form.h"
#include "client/screens/forms/form_options.h"
#include "client/views/words.h"
#include "common/commands/caseload/amend_caseload.h"
#include "common/commands/caseload/caseload_cases.h"
#include "common/commands/caseload/create_caseload.h"
#include "common/commands/caseload/delete_caseload.h"
#include "common/commands/caseload/share_caseload.h"
#include "common/store/tables.h"

namespace evenload {
namespace {

std::vector<FormPart> criteria_parts(const TeamChoices& choices) {
    return {
        {.field = "needs",
         .label = "Cases with one of these needs",
         .hint = "None chosen: any",
         .options = options_of(choices.needs)},
        {.field = "urgencies",
         .label = "… of this urgency",
         .options = {{"two_hour", urgency_words(Urgency::two_hour), {}},
                     {"two_day", urgency_words(Urgency::two_day), {}},
                     {"routine", urgency_words(Urgency::routine), {}}}},
        {.field = "skills",
         .label = "… that ask for one of these skills",
         .options = options_of(choices.skills)},
        {.field = "equipment",
         .label = "… or for this equipment",
         .options = options_of(choices.equipment)},
        {.field = "localities",
         .label = "… in these localities",
         .hint = "First halves of postcodes, as CO4 CO7"},
        {.field = "most_minutes",
         .label = "At most, in minutes a week",
         .hint = "0: as much as the professional has time for",
         .minimum = "0"},
    };
}

std::vector<FormPart> with_name(std::vector<FormPart> first, const TeamChoices& choices) {
    first.push_back({.field = "name", .label = "Name", .required = true});
    first.push_back({.field = "first_day", .label = "From", .required = true});
    first.push_back({.field = "last_day", .label = "To", .hint = "Leave empty when it has no end"});
    for (FormPart& part : criteria_parts(choices))
        first.push_back(std::move(part));
    return first;
}

Caseload as_caseload(const CreateCaseload& command) {
    Caseload caseload;
    copy_fields(description_of<CreateCaseload>(), &command, description_of<Caseload>(), &caseload);
    return caseload;
}

std::vector<FormOption> people_options(const FormContext& context, const Caseload& caseload) {
    std::vector<FormOption> people;
    const auto team = find(context.database, caseload.team_id);
    if (!team) return people;
    const auto users = select<User>(
        context.database,
        "where active = 1 and role <> 'kiosk' and organisation_id = $1 order by "
        "case when team_id = $2 then 1 else 0 end, name, id",
        {std::string_view(team->organisation_id.text), std::string_view(caseload.team_id.text)});
    for (const User& user : users) {
        if (user.professional_id == caseload.professional_id && user.professional_id) continue;
        if (user.id == context.viewpoint.user_id) continue;
        const auto theirs = find(context.database, user.team_id);
        people.push_back(
            {user.id.text, user.name, role_words(user.role) + (theirs ? ", " + theirs->name : "")});
    }
    return people;
}

} // namespace

FormFlow new_caseload_form(const FormContext& context, const Id<Professional>& professional_id) {
    const TeamChoices choices = team_choices(context.database, context.viewpoint.team_id);
    CreateCaseload command;
    command.team_id = context.viewpoint.team_id;
    command.professional_id = professional_id;
    command.first_day = context.viewpoint.now.date;
    if (const auto professional = find(context.database, professional_id))
        command.name = professional->name;
    const auto parts = with_name({{.field = "professional_id",
                                   .label = "Whose",
                                   .options = options_of(choices.professionals),
                                   .required = true}},
                                 choices);
    Form form{.title = "New caseload",
              .introduction = "What the caseload is for chooses among the cases that wait. You see "
                              "each with its effect, and tick, before anything changes.",
              .submit_label = "Show the cases"};
    const RecordType& type = description_of<CreateCaseload>();
    form.fields = form_fields(type, &command, parts);
    return {std::move(form), [command, parts, &type](const FormAnswer& answer) {
                CreateCaseload filling = command;
                Filled filled;
                filled.errors = read_answers(type, &filling, parts, answer);
                if (filled.errors.empty()) filled.caseload = filling;
                return filled;
            }};
}

std::map<std::string, std::string> caseload_errors(Database& database,
                                                   const CreateCaseload& command) {
    const auto others = select<Caseload>(database,
                                         "where professional_id = $1 and closed = 0 order by "
                                         "first_day, id",
                                         {std::string_view(command.professional_id.text)});
    const auto no = caseload_in_order(as_caseload(command), others);
    if (!no) return {};
    std::string field = "last_day";
    if (no->rule == "caseload_name") field = "name";
    if (no->rule == "urgencies" || no->rule == "most_minutes") field = no->rule;
    if (no->rule == "one_caseload_at_a_time") field = "professional_id";
    return {{field, no->message}};
}

std::optional<FormFlow> amend_caseload_form(const FormContext& context,
                                            const Id<Caseload>& caseload_id) {
    const auto caseload = find(context.database, caseload_id);
    if (!caseload || caseload->closed) return std::nullopt;
    return amending_form(
        Form{.title = "Amend the caseload",
             .introduction = "Its cases stay; what it is for is kept for the next choice."},
        *caseload, with_name({}, team_choices(context.database, caseload->team_id)),
        [caseload_id, name = caseload->name](const std::vector<FieldAmendment>& changed) {
            return FilledCommand{make_command({}, AmendCaseload{caseload_id, changed}),
                                 "Amended the caseload " + name};
        });
}

std::optional<FormFlow> share_caseload_form(const FormContext& context,
                                            const Id<Caseload>& caseload_id) {
    const auto caseload = find(context.database, caseload_id);
    if (!caseload || caseload->closed) return std::nullopt;
    return one_command_form(
        {.title = "Share " + caseload->name,
         .introduction = "They see this caseload, its patients and their contacts at once, and "
                         "nobody else's, until you stop sharing it.",
         .submit_label = "Share"},
        ShareCaseload{caseload_id, {}, GrantLevel::view},
        {{.field = "user_id",
          .label = "With whom",
          .options = people_options(context, *caseload),
          .required = true},
         {.field = "level",
          .label = "They may",
          .options = {{"view", "View", {}}, {"comment", "View and comment", {}}},
          .required = true}},
        "Shared the caseload " + caseload->name);
}

std::optional<FormFlow> delete_caseload_form(const FormContext& context,
                                             const Id<Caseload>& caseload_id) {
    const auto caseload = find(context.database, caseload_id);
    if (!caseload || caseload->closed) return std::nullopt;
    const auto count =
        static_cast<int>(cases_of(context.database, *caseload, context.viewpoint.now.date).size());
    FormFlow flow = one_command_form(
        {.title = "Delete " + caseload->name,
         .introduction =
             (count == 0 ? std::string("It has no open cases.")
                         : count_words(count, "open case") +
                               " return to the waiting list without an owner, and "
                               "their visits to come have nobody until they have one.") +
             " Nothing is lost, and it can be undone.",
         .submit_label = "Delete the caseload",
         .dangerous = true},
        DeleteCaseload{caseload_id, {}},
        {{.field = "reason", .required = true, .kind = InputKind::multiline}},
        "Deleted the caseload " + caseload->name);
    const auto read = flow.read;
    flow.read = [read](const FormAnswer& answer) {
        Filled filled = read(answer);
        Route list;
        list.page = Page::caseloads;
        filled.then = list;
        return filled;
    };
    return flow;
}

} // namespace evenload
