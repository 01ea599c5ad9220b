// The forms about what is to be done for a case and is no contact.
#pragma once

#include "client/screens/forms/form_flow.h"
#include "common/model/task.h"

namespace evenload {

std::optional<FormFlow> add_task_form(const FormContext& context, const Id<Case>& case_id);
std::optional<FormFlow> amend_task_form(const FormContext& context, const Id<Task>& task_id);

} // namespace evenload
