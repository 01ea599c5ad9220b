// Lists that several forms offer.
#pragma once

#include "client/canvas/host.h"
#include "client/views/form_choices.h"

#include <vector>

namespace evenload {

std::vector<FormOption> options_of(const std::vector<Choice>& choices);
std::vector<FormOption> closure_reasons();
std::vector<FormOption> absence_reasons();
std::vector<FormOption> contact_places();
std::vector<FormOption> attendance_options();
std::vector<FormOption> mechanism_options();
std::vector<FormOption> weekday_options();
std::vector<FormOption> period_options(); // values are days
std::vector<FormOption> band_options();

} // namespace evenload
