// The forms about pathway templates: writing one down, and putting a case on one.
#pragma once

#include "client/screens/forms/form_flow.h"
#include "common/model/case.h"
#include "common/model/pathway_template.h"

namespace evenload {

// None given: a new one; else the next edition of that.
FormFlow define_pathway_form(const FormContext& context, const Id<PathwayTemplate>& template_id);
std::optional<FormFlow> apply_pathway_form(const FormContext& context, const Id<Case>& case_id);

} // namespace evenload
