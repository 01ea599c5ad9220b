// A view's tone as a colour of the theme.
#pragma once

#include "client/canvas/theme.h"
#include "client/views/tone.h"

namespace evenload::ui {

inline Tint tint(Tone tone) {
    switch (tone) {
    case Tone::neutral: return Tint::neutral;
    case Tone::ok: return Tint::ok;
    case Tone::warning: return Tint::warning;
    case Tone::danger: return Tint::danger;
    case Tone::time_critical: return Tint::time_critical;
    case Tone::clinic: return Tint::clinic;
    case Tone::brand: break;
    }
    return Tint::brand;
}

} // namespace evenload::ui
