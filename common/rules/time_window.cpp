#include "common/rules/time_window.h"

#include "common/rules/severity.h"

namespace evenload {

std::optional<Breach> time_window(const Contact& contact, TimeOfDay start) {
    const int early = contact.window_start ? contact.window_start->minutes - start.minutes : 0;
    const int late = contact.window_end ? start.minutes - contact.window_end->minutes : 0;
    if (early <= 0 && late <= 0) return std::nullopt;
    const Situation situation{.time_critical = contact.time_critical};
    const std::string window = window_text(contact.window_start, contact.window_end);
    const std::string side = late > 0 ? " after" : " before";
    const int minutes = late > 0 ? late : early;
    return Breach{"time_window", severity_of("time_window", situation),
                  (contact.time_critical ? "Time critical: starts " : "Starts ") +
                      duration_text(minutes) + side + " the window " + window,
                  minutes};
}

std::string window_text(const std::optional<TimeOfDay>& from,
                        const std::optional<TimeOfDay>& until) {
    if (from && until) return to_text(*from) + "–" + to_text(*until);
    if (from) return "from " + to_text(*from);
    if (until) return "until " + to_text(*until);
    return "";
}

} // namespace evenload
