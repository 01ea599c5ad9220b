// What a chip, a bar or a line of a view means, apart from how it looks. Never the only sign of anything:
// the words beside it say the same.
#pragma once

#include <string>

namespace evenload {

enum class Tone { neutral, ok, warning, danger, time_critical, clinic, brand };

struct Mark {
    std::string text;
    Tone tone = Tone::neutral;
    bool operator==(const Mark&) const = default;
};

} // namespace evenload
