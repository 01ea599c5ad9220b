// amend_task: what a task says changes, field by field. Whether it is done has a command of its own.
#pragma once

#include "common/commands/amendment.h"
#include "common/model/records.h"

namespace evenload {

struct AmendTask {
    Id<Task> task_id;
    std::vector<FieldAmendment> fields; // title, details, due_on, due_at, assigned_to_id
};
BOOST_DESCRIBE_STRUCT(AmendTask, (), (task_id, fields))

Outcome perform(const AmendTask& command, Transaction& transaction);

} // namespace evenload
