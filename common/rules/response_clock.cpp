#include "common/rules/response_clock.h"

#include "common/base/check.h"
#include "common/base/text.h"
#include "common/rules/severity.h"

namespace evenload {
namespace {

constexpr int day_minutes = 24 * 60;
constexpr int adult_years = 18;

LocalTime later(LocalTime time, int minutes) {
    const int total = time.time.minutes + minutes;
    return {time.date + total / day_minutes, TimeOfDay{total % day_minutes}};
}

LocalTime clock_start(LocalTime received) {
    if (received.time < response_day_start) return {received.date, response_day_start};
    if (received.time >= response_day_end) return {received.date + 1, response_day_start};
    return received;
}

std::string days_text(int days) {
    return std::to_string(days) + (days == 1 ? " day" : " days");
}

} // namespace

LocalTime response_due(Urgency urgency, LocalTime received) {
    switch (urgency) {
    case Urgency::two_hour: return later(clock_start(received), 120);
    case Urgency::two_day: return {received.date + 2, received.time};
    case Urgency::routine: break;
    }
    return {received.date + routine_limit_days, TimeOfDay{day_minutes}};
}

int minutes_until(LocalTime due, LocalTime now) {
    return (due.date - now.date) * day_minutes + due.time.minutes - now.time.minutes;
}

bool is_past_due(LocalTime due, LocalTime now) {
    return minutes_until(due, now) < 0;
}

std::string due_text(LocalTime due, LocalTime now) {
    const int minutes = minutes_until(due, now);
    const int size = minutes < 0 ? -minutes : minutes;
    const std::string length =
        size < day_minutes ? duration_text(size) : days_text(size / day_minutes);
    if (minutes < 0) return length + " past due";
    return size < day_minutes ? length + " left" : "due in " + length;
}

int waiting_band(int days) {
    int band = 0;
    for (std::size_t i = 0; i < waiting_band_first_days.size(); ++i)
        if (days >= waiting_band_first_days[i]) band = static_cast<int>(i);
    return band;
}

std::string_view waiting_band_text(int band) {
    static constexpr std::array<std::string_view, 7> texts{
        "0–7 days",    "8–14 days",    "15–28 days", "29–84 days",
        "85–126 days", "127–364 days", "365+ days"};
    EVENLOAD_CHECK(band >= 0 && band < static_cast<int>(texts.size()));
    return texts[static_cast<std::size_t>(band)];
}

std::optional<Breach> response_clock(const Case& opened, const Patient& patient) {
    const Severity severity = severity_of("response_clock");
    if (opened.urgency == Urgency::two_hour && patient.birth_date) {
        const int age = whole_years(*patient.birth_date, opened.received_on);
        if (age < adult_years)
            return Breach{"response_clock", severity,
                          "The two-hour response standard is for people of 18 and over",
                          adult_years - age};
    }
    if (opened.urgency == Urgency::two_day &&
        contains_ignoring_case(opened.source_detail, "hospital"))
        return Breach{"response_clock", severity,
                      "The two-day standard does not count referrals from a hospital bed", 0};
    return std::nullopt;
}

} // namespace evenload
