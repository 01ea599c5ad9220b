// Not recorded as done: contacts whose planned time is over and of which nobody has said what became of them. A visit
// that was missed looks exactly like this until somebody asks, so the list is read by a person, time-critical first.
// Cancelled contacts, and those that never had a person and a time, are not in it: the latter are unplaced.
// Source: product.md, "“Not recorded as done” is a list, time-critical first: missed visits have killed people."
#pragma once

#include "common/model/records.h"
#include "common/store/database.h"

#include <string_view>
#include <vector>

namespace evenload {

inline constexpr std::string_view not_recorded_definition =
    "Contacts, planned or started, with a professional and a time, whose planned end is past and "
    "whose attendance nobody has recorded.";

struct NotRecorded {
    Id<Contact> contact_id;
    Id<Case> case_id;
    Id<Professional> professional_id;
    Date day;
    TimeOfDay start; // planned, or actual when it has started
    int minutes = 0;
    bool time_critical = false;
    bool started = false;
    int overdue_minutes = 0; // since it should have ended
};

// Time-critical first, then what should have ended first. Of one professional where one is named.
std::vector<NotRecorded> not_recorded(Database& database, const Id<Team>& team_id, LocalTime now,
                                      const Id<Professional>& professional_id = {});
int count_not_recorded(Database& database, const Id<Team>& team_id, LocalTime now,
                       const Id<Professional>& professional_id = {});

} // namespace evenload
