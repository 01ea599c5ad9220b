// Forms about reports: days of one's own.
#pragma once

#include "client/screens/forms/form_flow.h"

namespace evenload {

// `address` is the report's, "/reports?measure=waiting".
FormFlow report_period_form(const FormContext& context, const std::string& address);

} // namespace evenload
