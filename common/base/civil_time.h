// Civil time: a visit is a local date and minutes from midnight; an audit stamp is UTC.
// Nothing here reads a clock. A Date is a day of the proleptic Gregorian calendar.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace evenload {

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

struct Date {
    std::int32_t days = 0; // since 1970-01-01

    auto operator<=>(const Date&) const = default;
    Date operator+(int count) const { return {days + count}; }
    Date operator-(int count) const { return {days - count}; }
    int operator-(Date other) const { return days - other.days; }
};

struct YearMonthDay {
    int year;
    int month; // 1 to 12
    int day;   // 1 to 31
};

Date date_from(YearMonthDay parts);
YearMonthDay parts_of(Date date);
Weekday weekday_of(Date date);
Date monday_of(Date date);                            // the Monday on or before
std::string to_text(Date date);                       // "2026-11-23"
std::optional<Date> date_from_text(std::string_view); // the same form only, and a day that exists
int whole_years(Date from, Date until);               // a person's age in years

std::string long_text(Date date);  // "Monday 23 November 2026"
std::string short_text(Date date); // "Mon 23 Nov"

// Minutes from local midnight; 24 * 60 is the end of the day and more is past it.
struct TimeOfDay {
    int minutes = 0;
    auto operator<=>(const TimeOfDay&) const = default;
};
std::string to_text(TimeOfDay time); // "09:05"
std::optional<TimeOfDay> time_from_text(std::string_view);

// "2 h 15", "45 min", "0 min": minutes as people of the service say them.
std::string duration_text(int minutes);

// A moment in UTC, milliseconds since 1970. For audit stamps, never for visits.
struct Instant {
    std::int64_t milliseconds = 0;
    auto operator<=>(const Instant&) const = default;
};
std::string to_text(Instant instant); // "2026-11-23T14:30:05.123Z"

struct LocalTime {
    Date date;
    TimeOfDay time;
};

// Europe/London: UTC+1 from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of
// October (The Summer Time Order 2002, SI 2002/262). In October the local hour 01:00–02:00 comes twice.
LocalTime london_time(Instant instant);

// The hours worked on each weekday, Monday first; a day off has no shift.
struct Shift {
    TimeOfDay start;
    TimeOfDay end;
    auto operator<=>(const Shift&) const = default;
    int length_minutes() const { return end.minutes - start.minutes; }
};
struct WeekHours {
    std::array<std::optional<Shift>, 7> days;
    bool operator==(const WeekHours&) const = default;

    const std::optional<Shift>& on(Date date) const {
        return days[static_cast<std::size_t>(weekday_of(date))];
    }
};
// "mon 08:00-16:00, tue 08:00-16:00"; a day that is absent is a day off.
std::string to_text(const WeekHours& hours);
std::optional<WeekHours> week_hours_from_text(std::string_view);

// A set of weekdays as text "mon wed fri"; empty means any day.
std::string_view short_name(Weekday day); // "mon"
std::optional<Weekday> weekday_from_text(std::string_view);

} // namespace evenload
