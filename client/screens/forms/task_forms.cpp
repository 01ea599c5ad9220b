#include "client/screens/forms/task_forms.h"

#include "client/screens/forms/amending_form.h"
#include "client/screens/forms/form_options.h"
#include "common/commands/task/add_task.h"
#include "common/commands/task/amend_task.h"
#include "common/model/case.h"
#include "common/store/tables.h"

namespace evenload {
namespace {

std::vector<FormPart> task_parts(const FormContext& context) {
    return {
        {.field = "title",
         .label = "What is to be done",
         .hint = "Order dressings, call the surgery …",
         .required = true},
        {.field = "due_on", .label = "By", .required = true},
        {.field = "due_at", .label = "At", .hint = "Leave empty for the end of the day"},
        {.field = "assigned_to_id",
         .label = "Who",
         .hint = "Leave empty for whoever owns the case",
         .options =
             options_of(team_choices(context.database, context.viewpoint.team_id).professionals)},
        {.field = "details", .kind = InputKind::multiline},
    };
}

} // namespace

std::optional<FormFlow> add_task_form(const FormContext& context, const Id<Case>& case_id) {
    const auto care = find(context.database, case_id);
    if (!care) return std::nullopt;
    AddTask command;
    command.case_id = case_id;
    command.due_on = context.viewpoint.now.date;
    return one_command_form(
        {.title = "Task for " + care->reference, .submit_label = "Add the task"},
        std::move(command), task_parts(context), "Added a task");
}

std::optional<FormFlow> amend_task_form(const FormContext& context, const Id<Task>& task_id) {
    const auto task = find(context.database, task_id);
    if (!task) return std::nullopt;
    return amending_form(
        Form{.title = "Amend the task"}, *task, task_parts(context),
        [task_id](const std::vector<FieldAmendment>& changed) {
            return FilledCommand{make_command({}, AmendTask{task_id, changed}), "Amended the task"};
        });
}

} // namespace evenload
