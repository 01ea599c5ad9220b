#include "client/views/due.h"

#include "client/views/words.h"
#include "common/rules/response_clock.h"

namespace evenload {
namespace {

using Kind = Due::Kind;

Due clock_due(const DueFacts& facts, LocalTime now) {
    const LocalTime deadline = response_due(facts.urgency, {facts.received_on, facts.received_at});
    Due due{.kind = Kind::clock};
    due.minute = minute_of(deadline.date, deadline.time);
    due.clock_left_minutes = minutes_until(deadline, now);
    due.late = *due.clock_left_minutes < 0;
    due.urgency = facts.urgency;
    due.day = deadline.date;
    const bool pressing =
        due.late || facts.urgency == Urgency::two_hour || deadline.date == now.date;
    due.tone = pressing ? Tone::danger : Tone::warning;
    return due;
}

// An unplaced visit is marked one step stronger than one that somebody has in their day.
Kind kind_of(const DueFacts& facts, LocalTime now) {
    const NextVisit& next = *facts.next;
    if (next.day < now.date) return Kind::overdue;
    const bool today = next.day == now.date;
    if (today && next.start && next.start->minutes + next.minutes < now.time.minutes)
        return Kind::not_recorded;
    if (today && !next.start) return Kind::unplaced_today;
    if (facts.time_critical && facts.window_start) return Kind::time_critical;
    return today ? Kind::today : Kind::later;
}

Tone tone_of(Kind kind, const NextVisit& next, LocalTime now) {
    switch (kind) {
    case Kind::overdue:
    case Kind::unplaced_today: return Tone::danger;
    case Kind::not_recorded:
    case Kind::today: return Tone::warning;
    case Kind::time_critical: return Tone::time_critical;
    case Kind::later:
        return next.day - now.date == 1 && !next.start ? Tone::warning : Tone::neutral;
    case Kind::clock:
    case Kind::nothing: break;
    }
    return Tone::neutral;
}

Due visit_due(const DueFacts& facts, LocalTime now) {
    const NextVisit& next = *facts.next;
    Due due{.kind = kind_of(facts, now)};
    due.tone = tone_of(due.kind, next, now);
    due.late = due.kind == Kind::overdue || due.kind == Kind::not_recorded;
    const TimeOfDay start = next.start.value_or(facts.window_start.value_or(TimeOfDay{12 * 60}));
    due.minute = minute_of(next.day, start);
    due.day = next.day;
    due.start = due.kind == Kind::time_critical ? facts.window_start : next.start;
    due.daily = facts.daily;
    return due;
}

std::string overdue_words(int late_minutes) {
    if (late_minutes < 24 * 60) return "Overdue " + duration_text(late_minutes);
    return "Overdue " + std::to_string(late_minutes / (24 * 60)) + " d";
}

std::string clock_words(const Due& due, LocalTime now) {
    if (due.late) return overdue_words(-*due.clock_left_minutes);
    if (due.urgency == Urgency::two_hour) return duration_text(*due.clock_left_minutes) + " left";
    return "2-day: " + day_words(due.day, now.date);
}

std::string words_of(const Due& due, LocalTime now) {
    const std::string day = day_words(due.day, now.date);
    const std::string time = due.start ? " " + to_text(*due.start) : "";
    switch (due.kind) {
    case Kind::clock: return clock_words(due, now);
    case Kind::overdue: return "Overdue " + std::to_string(now.date - due.day) + " d";
    case Kind::not_recorded: return "Not recorded";
    case Kind::unplaced_today: return "Due today";
    case Kind::time_critical: return to_text(*due.start) + (due.daily ? " daily" : " " + day);
    case Kind::today: return "Today" + time;
    case Kind::later: return due.day - now.date == 1 ? day + time : day;
    case Kind::nothing: break;
    }
    return "No visit planned";
}

} // namespace

bool comes_before(const Due& one, const Due& other) {
    const auto rank = [](const Due& due) {
        return due.kind == Kind::clock && due.urgency == Urgency::two_hour ? 0 : 1;
    };
    return rank(one) != rank(other) ? rank(one) < rank(other) : one.minute < other.minute;
}

std::int64_t minute_of(Date day, TimeOfDay time) {
    return std::int64_t{day.days} * 24 * 60 + time.minutes;
}

Due due_of(const DueFacts& facts, LocalTime now) {
    if (!facts.seen && facts.urgency != Urgency::routine) return clock_due(facts, now);
    if (facts.next) return visit_due(facts, now);
    return {};
}

Mark due_mark(const Due& due, LocalTime now) {
    return {words_of(due, now), due.tone};
}

} // namespace evenload
