// complete_task: a task is done, or is to be done again after all.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct CompleteTask {
    Id<Task> task_id;
    bool done = true; // false: it is open again
};
BOOST_DESCRIBE_STRUCT(CompleteTask, (), (task_id, done))

Outcome perform(const CompleteTask& command, Transaction& transaction);

} // namespace evenload
