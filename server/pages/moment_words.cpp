#include "server/pages/moment_words.h"

namespace evenload {

std::string moment_words(Instant instant) {
    const LocalTime local = london_time(instant);
    return short_text(local.date) + ", " + to_text(local.time);
}

} // namespace evenload
