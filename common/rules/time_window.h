// time_window: a visit starts within the hours that the patient or the treatment asks for. Hard for a
// time-critical visit (insulin, end of life), else a reason is asked. Both ends belong to the window.
// Source: product.md, "time windows"; domain research, hazard "time-critical work deferred".
#pragma once

#include "common/base/outcome.h"
#include "common/model/contact.h"

namespace evenload {

// Amount: minutes outside. "Starts 25 min after the window 08:00–09:00".
std::optional<Breach> time_window(const Contact& contact, TimeOfDay start);

// "08:00–09:00", "from 08:00", "until 09:00"; empty without a window.
std::string window_text(const std::optional<TimeOfDay>& from,
                        const std::optional<TimeOfDay>& until);

} // namespace evenload
