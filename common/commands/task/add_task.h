// add_task: something is to be done for a case by a day.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct AddTask {
    Id<Case> case_id;
    std::string title;
    std::string details;
    Date due_on;
    std::optional<TimeOfDay> due_at;
    Id<Professional> assigned_to_id; // none: whoever owns the case
};
BOOST_DESCRIBE_STRUCT(AddTask, (), (case_id, title, details, due_on, due_at, assigned_to_id))

Outcome perform(const AddTask& command, Transaction& transaction);

} // namespace evenload
