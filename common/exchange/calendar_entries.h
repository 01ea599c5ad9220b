// A professional's calendar as others' programs may show it: what was published, and when they are away. Made to be
// read over a shoulder or on somebody else's server: no name, no address and no reason for care; a visit is its kind
// and the first half of a postcode, and the case's reference leads back to the record.
#pragma once

#include "common/base/civil_time.h"
#include "common/model/professional.h"
#include "common/store/database.h"

#include <optional>
#include <string>
#include <vector>

namespace evenload {

struct CalendarEntry {
    std::string id;                 // of the row; of one day of it for an absence that has times
    std::string title;              // "Visit · CO4", "Telephone call", "Away"
    std::string detail;             // "C-1042"; empty for an absence
    std::string place;              // "CO4"
    Date first_day;                 // local
    std::optional<TimeOfDay> start; // none: whole days, until `last_day`
    Date last_day;
    int minutes = 0;
    bool cancelled = false;
    int revision = 0;   // grows with every change
    Instant changed_at; // the last of them
};

inline constexpr int calendar_days_back = 14;
inline constexpr int calendar_days_ahead = 60;

// In order of day, time and id.
std::vector<CalendarEntry> calendar_entries(Database& database, const Professional& professional,
                                            Date today);

} // namespace evenload
