#include "common/commands/task/add_task.h"

#include "common/base/text.h"
#include "common/commands/task/task_guards.h"

namespace evenload {

Outcome perform(const AddTask& command, Transaction& transaction) {
    const auto care = transaction.find(command.case_id);
    if (!care) return rejected(not_there("case"));
    Task task;
    task.team_id = care->team_id;
    task.case_id = care->id;
    task.title = std::string(trimmed(command.title));
    task.details = std::string(trimmed(command.details));
    task.due_on = command.due_on;
    task.due_at = command.due_at;
    task.assigned_to_id = command.assigned_to_id;
    task.added_by = transaction.actor().user_id;
    task.added_at = transaction.now();
    if (auto no = task_in_order(transaction, task)) return rejected(*no);

    task.id = transaction.new_id<Task>();
    transaction.insert(task);
    return {{}, {task.id.text}, {}};
}

} // namespace evenload
