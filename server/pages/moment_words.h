// A moment as the plain pages say it, in London's time.
#pragma once

#include "common/base/civil_time.h"

#include <string>

namespace evenload {

std::string moment_words(Instant instant); // "Mon 23 Nov, 08:00"

} // namespace evenload
