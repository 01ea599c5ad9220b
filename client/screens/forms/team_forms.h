// The forms about how a team works: what it wants of its plans, what it has to lend, whom a patient wants to see.
#pragma once

#include "client/screens/forms/form_flow.h"

namespace evenload {

FormFlow planning_settings_form(const FormContext& context);
FormFlow shared_equipment_form(const FormContext& context);
std::optional<FormFlow> patient_preference_form(const FormContext& context,
                                                const Id<Case>& case_id);

} // namespace evenload
