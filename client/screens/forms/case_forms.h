// The forms about patients and cases.
#pragma once

#include "client/screens/forms/form_flow.h"
#include "common/model/case.h"

namespace evenload {

FormFlow new_case_form(const FormContext& context);
std::optional<FormFlow> triage_form(const FormContext& context, const Id<Case>& case_id);
std::optional<FormFlow> another_case_form(const FormContext& context, const Id<Case>& case_id);
std::optional<FormFlow> amend_patient_form(const FormContext& context, const Id<Case>& case_id);
std::optional<FormFlow> amend_case_form(const FormContext& context, const Id<Case>& case_id);
std::optional<FormFlow> reassign_form(const FormContext& context, const Id<Case>& case_id);
std::optional<FormFlow> change_status_form(const FormContext& context, const Id<Case>& case_id);
std::optional<FormFlow> close_case_form(const FormContext& context, const Id<Case>& case_id);
std::optional<FormFlow> reopen_case_form(const FormContext& context, const Id<Case>& case_id);

} // namespace evenload
