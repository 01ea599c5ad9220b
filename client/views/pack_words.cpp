#include "client/views/pack_words.h"

#include "client/views/words.h"

namespace evenload {

std::string pack_words(Instant as_of, Instant now, int waiting) {
    const LocalTime then = london_time(as_of);
    std::string words = "Offline: as of " + to_text(then.time);
    words += then.date == london_time(now).date ? " today" : " on " + long_text(then.date);
    if (waiting > 0) words += "; " + count_words(waiting, "change") + " kept on this device";
    return words;
}

} // namespace evenload
