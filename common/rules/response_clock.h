// response_clock: by when a case must be answered, and how long it has waited.
// Sources: NHS England, two-hour urgent community response: 08:00–20:00, seven days, age 18 and over;
// two-day reablement standard, not from a hospital bed; community health services: 18 weeks, and the waiting
// bands of the situation report. In local time: the service's hours never meet the hour of a clock change.
#pragma once

#include "common/base/outcome.h"
#include "common/model/case.h"
#include "common/model/patient.h"

#include <array>
#include <optional>
#include <string_view>

namespace evenload {

inline constexpr TimeOfDay response_day_start{8 * 60};
inline constexpr TimeOfDay response_day_end{20 * 60};
inline constexpr int routine_limit_days = 18 * 7;

// Two hours from receipt; what comes in between 20:00 and 08:00 counts from 08:00. (The two hours run past
// 20:00 where receipt was late: the earlier reading, since 08:00–20:00 is a minimum.) Two days: the same time
// two days later. Routine: the end of the day 18 weeks later.
LocalTime response_due(Urgency urgency, LocalTime received);

// Minutes from `now` to `due`, negative when past. Local clocks: a change of the clock is not counted.
int minutes_until(LocalTime due, LocalTime now);
bool is_past_due(LocalTime due, LocalTime now);

// "1 h 20 left", "due in 3 days", "35 min past due", "2 days past due".
std::string due_text(LocalTime due, LocalTime now);

// 0–7, 8–14, 15–28, 29–84, 85–126, 127–364, 365+ days. Day 365, which falls into no band as published, is
// put into the last.
inline constexpr std::array<int, 7> waiting_band_first_days{0, 8, 15, 29, 85, 127, 365};
int waiting_band(int days); // 0 to 6; a negative number of days is band 0
std::string_view waiting_band_text(int band);

// Warns: two-hour for someone under 18 on that day, two-day from a hospital bed.
std::optional<Breach> response_clock(const Case& opened, const Patient& patient);

} // namespace evenload
