// What a person reads while they work from what their device keeps.
#pragma once

#include "common/base/civil_time.h"

#include <string>

namespace evenload {

// "Offline: as of 07:42 today; 2 changes kept on this device". `as_of`: when the server gave the records; `waiting`: changes
// that have not arrived.
std::string pack_words(Instant as_of, Instant now, int waiting);

} // namespace evenload
