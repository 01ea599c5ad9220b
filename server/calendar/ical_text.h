// Calendar entries as an iCalendar object (RFC 5545), written by libical: escaping, folding and the order of things
// are its. The same entries always give the same bytes, so that a calendar which has them is told so (ETag).
#pragma once

#include "common/exchange/calendar_entries.h"

#include <string>
#include <vector>

namespace evenload {

struct CalendarFeed {
    std::string name;      // shown by the program that subscribes: "Beth Lindqvist · Evenload"
    std::string case_link; // what a reference is put behind to lead back; empty: no links
    std::vector<CalendarEntry> entries;
};

std::string ical_text(const CalendarFeed& feed);

} // namespace evenload
