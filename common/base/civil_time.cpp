#include "common/base/civil_time.h"

#include "common/base/text.h"

#include <cstdio>

namespace evenload {
namespace {

constexpr std::array<std::string_view, 7> short_names{"mon", "tue", "wed", "thu",
                                                      "fri", "sat", "sun"};
constexpr std::array<const char*, 7> day_names{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                               "Friday", "Saturday", "Sunday"};
constexpr std::array<const char*, 12> month_names{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::int64_t day_milliseconds = 86'400'000;
constexpr std::int64_t hour_milliseconds = 3'600'000;

template <class... Values>
std::string print(const char* format, Values... values) {
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, format, values...);
    return buffer;
}

std::string_view first_three(const char* name) {
    return std::string_view(name).substr(0, 3);
}

Date last_sunday(int year, int month) {
    const Date next_month =
        date_from({month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1});
    const Date last_day = next_month - 1;
    return last_day - (static_cast<int>(weekday_of(last_day)) + 1) % 7;
}

Instant at_one_utc(Date date) {
    return {date.days * day_milliseconds + hour_milliseconds};
}

} // namespace

// Howard Hinnant, "chrono-compatible low-level date algorithms": days_from_civil, civil_from_days.
Date date_from(YearMonthDay parts) {
    const int year = parts.year - (parts.month <= 2);
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int year_of_era = year - era * 400;
    const int day_of_year =
        (153 * (parts.month + (parts.month > 2 ? -3 : 9)) + 2) / 5 + parts.day - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return {era * 146097 + day_of_era - 719468};
}

YearMonthDay parts_of(Date date) {
    const int shifted = date.days + 719468;
    const int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const int day_of_era = shifted - era * 146097;
    const int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int month_index = (5 * day_of_year + 2) / 153;
    const int month = month_index + (month_index < 10 ? 3 : -9);
    return {year_of_era + era * 400 + (month <= 2), month,
            day_of_year - (153 * month_index + 2) / 5 + 1};
}

Weekday weekday_of(Date date) {
    const int since_monday = (date.days + 3) % 7; // 1970-01-01 was a Thursday
    return static_cast<Weekday>(since_monday < 0 ? since_monday + 7 : since_monday);
}

Date monday_of(Date date) {
    return date - static_cast<int>(weekday_of(date));
}

std::string to_text(Date date) {
    const YearMonthDay parts = parts_of(date);
    return print("%04d-%02d-%02d", parts.year, parts.month, parts.day);
}

std::optional<Date> date_from_text(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = whole_number(text.substr(0, 4));
    const auto month = whole_number(text.substr(5, 2));
    const auto day = whole_number(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    if (*month < 1 || *month > 12 || *day < 1 || *day > 31) return std::nullopt;
    const YearMonthDay parts{static_cast<int>(*year), static_cast<int>(*month),
                             static_cast<int>(*day)};
    const Date date = date_from(parts);
    if (parts.day > 28 && parts_of(date).day != parts.day) return std::nullopt; // 31 February
    return date;
}

int whole_years(Date from, Date until) {
    const YearMonthDay a = parts_of(from);
    const YearMonthDay b = parts_of(until);
    const bool birthday_passed = b.month > a.month || (b.month == a.month && b.day >= a.day);
    return b.year - a.year - (birthday_passed ? 0 : 1);
}

std::string long_text(Date date) {
    const YearMonthDay parts = parts_of(date);
    return print("%s %d %s %d", day_names[static_cast<std::size_t>(weekday_of(date))], parts.day,
                 month_names[static_cast<std::size_t>(parts.month - 1)], parts.year);
}

std::string short_text(Date date) {
    const YearMonthDay parts = parts_of(date);
    return std::string(first_three(day_names[static_cast<std::size_t>(weekday_of(date))])) + ' ' +
           std::to_string(parts.day) + ' ' +
           std::string(first_three(month_names[static_cast<std::size_t>(parts.month - 1)]));
}

std::string to_text(TimeOfDay time) {
    return print("%02d:%02d", time.minutes / 60, time.minutes % 60);
}

std::optional<TimeOfDay> time_from_text(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto hour = whole_number(text.substr(0, 2));
    const auto minute = whole_number(text.substr(3, 2));
    if (!hour || !minute || *hour < 0 || *minute < 0 || *minute > 59) return std::nullopt;
    if (*hour > 24 || (*hour == 24 && *minute > 0)) return std::nullopt;
    return TimeOfDay{static_cast<int>(*hour * 60 + *minute)};
}

std::string duration_text(int minutes) {
    const std::string sign = minutes < 0 ? "−" : "";
    const int size = minutes < 0 ? -minutes : minutes;
    if (size < 60) return sign + std::to_string(size) + " min";
    if (size % 60 == 0) return sign + std::to_string(size / 60) + " h";
    return sign + print("%d h %02d", size / 60, size % 60);
}

std::string to_text(Instant instant) {
    std::int64_t day = instant.milliseconds / day_milliseconds;
    std::int64_t rest = instant.milliseconds % day_milliseconds;
    if (rest < 0) {
        rest += day_milliseconds;
        --day;
    }
    const int seconds = static_cast<int>(rest / 1000);
    return to_text(Date{static_cast<std::int32_t>(day)}) +
           print("T%02d:%02d:%02d.%03dZ", seconds / 3600, seconds / 60 % 60, seconds % 60,
                 static_cast<int>(rest % 1000));
}

LocalTime london_time(Instant instant) {
    std::int64_t day = instant.milliseconds / day_milliseconds;
    if (instant.milliseconds % day_milliseconds < 0) --day;
    const int year = parts_of(Date{static_cast<std::int32_t>(day)}).year;
    const bool summer =
        instant >= at_one_utc(last_sunday(year, 3)) && instant < at_one_utc(last_sunday(year, 10));
    const std::int64_t local = instant.milliseconds + (summer ? hour_milliseconds : 0);
    std::int64_t local_day = local / day_milliseconds;
    std::int64_t rest = local % day_milliseconds;
    if (rest < 0) {
        rest += day_milliseconds;
        --local_day;
    }
    return {Date{static_cast<std::int32_t>(local_day)}, TimeOfDay{static_cast<int>(rest / 60'000)}};
}

std::string to_text(const WeekHours& hours) {
    std::string text;
    for (std::size_t day = 0; day < 7; ++day) {
        if (!hours.days[day]) continue;
        if (!text.empty()) text += ", ";
        text += std::string(short_names[day]) + ' ' + to_text(hours.days[day]->start) + '-' +
                to_text(hours.days[day]->end);
    }
    return text;
}

std::optional<WeekHours> week_hours_from_text(std::string_view text) {
    WeekHours hours;
    if (trimmed(text).empty()) return hours;
    for (const std::string_view part : split(text, ',')) {
        const std::string_view item = trimmed(part);
        if (item.size() != 15 || item[3] != ' ' || item[9] != '-') return std::nullopt;
        const auto day = weekday_from_text(item.substr(0, 3));
        const auto start = time_from_text(item.substr(4, 5));
        const auto end = time_from_text(item.substr(10, 5));
        if (!day || !start || !end || *end <= *start) return std::nullopt;
        auto& slot = hours.days[static_cast<std::size_t>(*day)];
        if (slot) return std::nullopt; // one shift a day
        slot = Shift{*start, *end};
    }
    return hours;
}

std::string_view short_name(Weekday day) {
    return short_names[static_cast<std::size_t>(day)];
}

std::optional<Weekday> weekday_from_text(std::string_view text) {
    for (std::size_t day = 0; day < 7; ++day)
        if (short_names[day] == text) return static_cast<Weekday>(day);
    return std::nullopt;
}

} // namespace evenload
