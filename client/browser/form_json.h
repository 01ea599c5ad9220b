// The side panel's form as JSON for web/form.js, and its answer back.
#pragma once

#include "client/canvas/host.h"

#include <string>
#include <string_view>

namespace evenload {

std::string form_to_json(const Form& form);
std::string form_errors_to_json(const std::map<std::string, std::string>& error_by_field,
                                const std::string& summary);
// {"name": ["value", …], …}; empty when it is not that.
FormAnswer form_answer_from_json(std::string_view json);

} // namespace evenload
