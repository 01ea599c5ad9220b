// The forms about files kept with a case.
#pragma once

#include "client/screens/forms/form_flow.h"
#include "common/model/attachment.h"

namespace evenload {

std::optional<FormFlow> add_attachment_form(const FormContext& context, const Id<Case>& case_id);
std::optional<FormFlow> remove_attachment_form(const FormContext& context,
                                               const Id<Attachment>& attachment_id);

} // namespace evenload
