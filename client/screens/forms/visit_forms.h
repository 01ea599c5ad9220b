// The forms about contact plans, visits and absences.
#pragma once

#include "client/screens/forms/form_flow.h"
#include "common/model/case.h"
#include "common/model/contact.h"

namespace evenload {

std::optional<FormFlow> contact_plan_form(const FormContext& context, const Id<Case>& case_id);
std::optional<FormFlow> place_visit_form(const FormContext& context, const Id<Contact>& contact_id);
std::optional<FormFlow> record_contact_form(const FormContext& context,
                                            const Id<Contact>& contact_id);

// What recording and amending a contact ask: what a nurse says at the door first, what rarely differs last.
std::vector<FormPart> record_parts();
std::string name_of_patient_of(Database& database, const Id<Case>& case_id);
FormFlow record_absence_form(const FormContext& context, const Id<Professional>& professional_id);

} // namespace evenload
