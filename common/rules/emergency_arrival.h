// emergency_arrival: when a professional can be with somebody who cannot wait, and in which order their day then goes on.
// A visit that has begun is finished first; whoever has not been begun waits, in the order of the day.
// Source: product.md, "Emergency visit, extended visit, no access, late".
#pragma once

#include "common/rules/professional_day.h"

namespace evenload {

// The earliest start, in steps of 5 minutes: after the visit under way, not before the shift, not while away, and with
// the way from where they are by then. `day.visits` begin when they are expected to; the start of `emergency` is not
// looked at. Somebody without a shift comes from their base at once: working_hours says what that asks for.
TimeOfDay emergency_arrival(const ProfessionalDay& day, const PlacedVisit& emergency,
                            TimeOfDay now);

// The day with the emergency among its visits: after what has begun by `now` and what is over in time for the way,
// before all else. The others keep their starts (running_late.h says when they then begin).
ProfessionalDay with_emergency(ProfessionalDay day, const PlacedVisit& emergency, TimeOfDay now);

} // namespace evenload
