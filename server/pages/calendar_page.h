// Calendar feeds: one's own, and for those who plan the team's, each with when it was made and last used, and a button
// to make a new address or to revoke it. An address is shown once, right after it was made. Reads; changes nothing.
#pragma once

#include "common/store/database.h"
#include "server/access/visitor.h"

#include <string>

namespace evenload {

// Whose feeds this person may make and revoke: their own, and those of a team that they plan.
bool may_manage_calendar(const Visitor& visitor, const Professional& professional);

struct CalendarPage {
    const Visitor& visitor;
    Id<Professional> made_for; // none: nothing was made just now
    std::string made_address;  // "https://…/calendar/….ics"
};
std::string calendar_page(Database& database, const CalendarPage& page);

} // namespace evenload
