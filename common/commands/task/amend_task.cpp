#include "common/commands/task/amend_task.h"

#include "common/commands/task/task_guards.h"

namespace evenload {
namespace {

const std::vector<std::string_view> amendable{"title", "details", "due_on", "due_at",
                                              "assigned_to_id"};

} // namespace

Outcome perform(const AmendTask& command, Transaction& transaction) {
    auto task = transaction.find(command.task_id);
    if (!task) return rejected(not_there("task"));
    if (task->done_at) return reject("task_open", "This task is done; reopen it first");
    if (auto no = amend(description_of<Task>(), &*task, command.fields, amendable))
        return rejected(*no);
    if (auto no = task_in_order(transaction, *task)) return rejected(*no);

    transaction.update(*task);
    return accept();
}

} // namespace evenload
