// postcode: the part of a UK postcode that says roughly where, and not at which door. Shown where a whole address would
// be too much: on a wall, in somebody's own calendar.
// Source: BS 7666-0, the outward code comes before the inward code, which has three characters.
#pragma once

#include <string>
#include <string_view>

namespace evenload {

// "CO3" of "CO3 4AB" and of "CO34AB"; empty when there is no postcode.
std::string outward_code(std::string_view postcode);

} // namespace evenload
