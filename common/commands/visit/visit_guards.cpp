#include "common/commands/visit/visit_guards.h"

namespace evenload {

Guard not_started(const Contact& contact) {
    switch (contact.status) {
    case ContactStatus::planned: return std::nullopt;
    case ContactStatus::started:
        return rejection("started_visit", "This visit has started, so it stays where it is");
    case ContactStatus::delivered:
    case ContactStatus::missed:
        return rejection("started_visit", "This visit is over, so it stays where it is");
    case ContactStatus::cancelled: break;
    }
    return rejection("started_visit", "This visit is cancelled");
}

Guard length_makes_sense(int minutes, std::string rule) {
    constexpr int longest = 8 * 60;
    if (minutes >= 1 && minutes <= longest) return std::nullopt;
    return rejection(std::move(rule), "A visit takes 1 to " + std::to_string(longest) + " minutes");
}

} // namespace evenload
