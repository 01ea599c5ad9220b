// The forms about handing a case over: asking, and answering.
#pragma once

#include "client/screens/forms/form_flow.h"
#include "common/model/case.h"

namespace evenload {

std::optional<FormFlow> hand_over_form(const FormContext& context, const Id<Case>& case_id);
std::optional<FormFlow> answer_handover_form(const FormContext& context, const Id<Case>& case_id);

} // namespace evenload
