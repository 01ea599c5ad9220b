#include "common/commands/case/case_guards.h"

#include "common/base/text.h"

namespace evenload {
namespace {

constexpr int earliest_year = 1990;
// A browser's clock that is ahead of the server's must not turn "just now" into the future.
constexpr std::int64_t clock_slack_milliseconds = 15 * 60 * 1000;

} // namespace

Guard case_in_order(const Transaction& transaction, const Case& care) {
    if (parts_of(care.received_on).year < earliest_year)
        return rejection("received", "Say on which day the case was received");
    if (care.received_at.minutes >= 24 * 60)
        return rejection("received", "The time of receipt is a time of the day, as 09:30");
    const LocalTime latest =
        london_time({transaction.now().milliseconds + clock_slack_milliseconds});
    const bool later_that_day = care.received_on == latest.date && care.received_at > latest.time;
    if (care.received_on > latest.date || later_that_day)
        return rejection("received", "The case was received in the future");
    if (trimmed(care.reason).empty())
        return rejection("reason_of_case", "Say what the case is about, as \"Leg ulcer dressing\"");
    return std::nullopt;
}

} // namespace evenload
