// What must hold of a task, whether it is new or amended.
#pragma once

#include "common/commands/guards.h"

namespace evenload {

// task_in_order (a title, a day and a time of the day), can_take_work (who it is assigned to).
Guard task_in_order(Transaction& transaction, const Task& task);

} // namespace evenload
