// Days, times and hours as tests write them. A text that is none is a Bug of the test.
#pragma once

#include "common/base/check.h"
#include "common/base/civil_time.h"

#include <string_view>

namespace evenload {

inline TimeOfDay at(std::string_view text) { // at("09:05")
    const auto time = time_from_text(text);
    EVENLOAD_CHECK(time);
    return *time;
}

inline Date on(std::string_view text) { // on("2026-11-23")
    const auto date = date_from_text(text);
    EVENLOAD_CHECK(date);
    return *date;
}

inline WeekHours hours_on(int days, std::string_view start, std::string_view end) {
    WeekHours hours;
    for (int day = 0; day < days; ++day)
        hours.days[static_cast<std::size_t>(day)] = Shift{at(start), at(end)};
    return hours;
}

// Monday to Friday, and all seven days.
inline WeekHours weekdays(std::string_view start, std::string_view end) {
    return hours_on(5, start, end);
}
inline WeekHours every_day(std::string_view start, std::string_view end) {
    return hours_on(7, start, end);
}

} // namespace evenload
