// The forms about who sees a record: restricting it, lifting that, naming people, and opening it in an emergency.
#pragma once

#include "client/screens/forms/form_flow.h"
#include "common/model/case.h"

namespace evenload {

std::optional<FormFlow> restrict_record_form(const FormContext& context, const Id<Case>& case_id);
std::optional<FormFlow> lift_restriction_form(const FormContext& context, const Id<Case>& case_id);
std::optional<FormFlow> name_on_restriction_form(const FormContext& context,
                                                 const Id<Case>& case_id);
std::optional<FormFlow> open_restricted_form(const FormContext& context, const Id<Case>& case_id);

} // namespace evenload
