// A secret that somebody types, or that a script sends in their place.
#pragma once

#include <string>

namespace evenload {

// One line of standard input. A terminal is asked in these words ("Password: ") and does not show what is typed.
std::string hidden_line(const std::string& question);

} // namespace evenload
