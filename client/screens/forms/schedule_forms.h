// The forms of what comes up on the day: a visit more, a record put right, a schedule taken back.
#pragma once

#include "client/screens/forms/form_flow.h"
#include "common/model/case.h"
#include "common/model/contact.h"

#include <string>

namespace evenload {

std::optional<FormFlow> amend_record_form(const FormContext& context,
                                          const Id<Contact>& contact_id);

// One more for a case, or for a case to be chosen. Then the timetable shows who could take it.
std::optional<FormFlow> add_visit_form(const FormContext& context, const Id<Case>& case_id);
// With a professional: at a time with them.
FormFlow emergency_visit_form(const FormContext& context, const Id<Professional>& with);

// `subject`: "2026-11-23", or with a blank and a professional's id after it.
std::optional<FormFlow> withdraw_schedule_form(const FormContext& context,
                                               const std::string& subject);

} // namespace evenload
