// working_hours: a visit lies within the hours that the professional works on that weekday. Soft: overtime is
// allowed with a reason. Source: product.md, "What goes into allocation and scheduling".
#pragma once

#include "common/base/outcome.h"
#include "common/rules/professional_day.h"

namespace evenload {

// Amount: minutes of the visit outside the shift. "20 min outside working hours 08:00–16:00".
std::optional<Breach> working_hours(const PlacedVisit& visit, const ProfessionalDay& day);

} // namespace evenload
