// A name for what is on the screen: a filtered board, a zoomed schedule, a report.
#pragma once

#include "client/screens/forms/form_flow.h"

namespace evenload {

// `address`: of the screen, "/board?zone=CO7".
FormFlow save_view_form(const FormContext& context, const std::string& address);

} // namespace evenload
