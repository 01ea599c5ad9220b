// The forms about what a team sets: limits, and its words for complexity.
#pragma once

#include "client/screens/forms/form_flow.h"
#include "common/model/need_factor.h"

namespace evenload {

std::optional<FormFlow> team_settings_form(const FormContext& context);
// None given: a new one.
FormFlow need_factor_form(const FormContext& context, const Id<NeedFactor>& need_factor_id);

} // namespace evenload
