// Forms about reports: a name for one, and days of one's own.
#pragma once

#include "client/screens/forms/form_flow.h"

namespace evenload {

// `address` is the report's, "/reports?measure=waiting".
FormFlow save_report_form(const FormContext& context, const std::string& address);
FormFlow report_period_form(const FormContext& context, const std::string& address);

} // namespace evenload
