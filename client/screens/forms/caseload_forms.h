// The forms about a caseload: making one, amending, sharing and deleting it.
#pragma once

#include "client/screens/forms/form_flow.h"

namespace evenload {

// Its answer is a proposal to look at, not yet a command (Filled::caseload).
FormFlow new_caseload_form(const FormContext& context, const Id<Professional>& professional_id);
// What the command would say of it, by the field that it is about, before there is anything to choose from.
std::map<std::string, std::string> caseload_errors(Database& database,
                                                   const CreateCaseload& command);
std::optional<FormFlow> amend_caseload_form(const FormContext& context,
                                            const Id<Caseload>& caseload_id);
std::optional<FormFlow> share_caseload_form(const FormContext& context,
                                            const Id<Caseload>& caseload_id);
std::optional<FormFlow> delete_caseload_form(const FormContext& context,
                                             const Id<Caseload>& caseload_id);

} // namespace evenload
