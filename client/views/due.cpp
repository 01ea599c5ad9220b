#include "client/views/due.h"

#include "client/views/words.h"
#include "common/rules/response_clock.h"

namespace evenload {
namespace {

std::string overdue_words(int late_minutes) {
    if (late_minutes < 24 * 60) return "Overdue " + duration_text(late_minutes);
    return "Overdue " + std::to_string(late_minutes / (24 * 60)) + " d";
}

Due clock_due(const DueFacts& facts, LocalTime now) {
    const LocalTime deadline = response_due(facts.urgency, {facts.received_on, facts.received_at});
    const int left = minutes_until(deadline, now);
    Due due{{}, minute_of(deadline.date, deadline.time), left};
    if (left < 0)
        due.mark = {overdue_words(-left), Tone::danger};
    else if (facts.urgency == Urgency::two_hour)
        due.mark = {duration_text(left) + " left", Tone::danger};
    else
        due.mark = {"2-day: " + day_words(deadline.date, now.date),
                    deadline.date == now.date ? Tone::danger : Tone::warning};
    return due;
}

// An unplaced visit is marked one step stronger than one that somebody has in their day.
Due visit_due(const DueFacts& facts, LocalTime now) {
    const NextVisit& next = *facts.next;
    const bool placed = next.start.has_value();
    const TimeOfDay start = next.start.value_or(facts.window_start.value_or(TimeOfDay{12 * 60}));
    const std::int64_t minute = minute_of(next.day, start);
    const std::string time = placed ? " " + to_text(start) : "";
    const int days_late = now.date - next.day;
    if (days_late > 0)
        return {{"Overdue " + std::to_string(days_late) + " d", Tone::danger}, minute};
    const bool today = days_late == 0;
    if (today && placed && start.minutes + next.minutes < now.time.minutes)
        return {{"Not recorded", Tone::warning}, minute};
    if (today && !placed) return {{"Due today", Tone::danger}, minute};
    if (facts.time_critical && facts.window_start)
        return {{to_text(*facts.window_start) +
                     (facts.daily ? " daily" : " " + day_words(next.day, now.date)),
                 Tone::time_critical},
                minute};
    if (today) return {{"Today" + time, Tone::warning}, minute};
    const bool tomorrow = next.day - now.date == 1;
    return {{day_words(next.day, now.date) + (tomorrow ? time : ""),
             tomorrow && !placed ? Tone::warning : Tone::neutral},
            minute};
}

} // namespace

std::int64_t minute_of(Date day, TimeOfDay time) {
    return std::int64_t{day.days} * 24 * 60 + time.minutes;
}

Due due_of(const DueFacts& facts, LocalTime now) {
    if (!facts.seen && facts.urgency != Urgency::routine) return clock_due(facts, now);
    if (facts.next) return visit_due(facts, now);
    return {{"No visit planned", Tone::neutral}, Due::no_date};
}

} // namespace evenload
