#include "common/commands/task/complete_task.h"

#include "common/commands/guards.h"

namespace evenload {

Outcome perform(const CompleteTask& command, Transaction& transaction) {
    auto task = transaction.find(command.task_id);
    if (!task) return rejected(not_there("task"));
    if (task->done_at.has_value() == command.done)
        return reject("nothing_changed",
                      command.done ? "This task is done already" : "This task is open already");

    task->done_at = command.done ? std::optional<Instant>(transaction.now()) : std::nullopt;
    task->done_by = command.done ? transaction.actor().user_id : Id<User>();
    transaction.update(*task);
    return accept();
}

} // namespace evenload
