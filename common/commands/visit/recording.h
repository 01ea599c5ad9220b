// What a record of a contact must say, and what follows from it; recording and amending share it.
#pragma once

#include "common/commands/guards.h"

#include <optional>

namespace evenload {

ContactStatus status_after(Attendance attendance);
bool took_place(Attendance attendance); // it was tried: not cancelled before

// record_complete, not_yet: what a record of this contact may say today.
struct RecordedTimes {
    Attendance attendance = Attendance::seen;
    std::optional<TimeOfDay> start;
    std::optional<int> minutes;
};
Guard record_complete(const RecordedTimes& record);
Guard not_before_its_day(Transaction& transaction, const Contact& contact, Attendance attendance);

// Writes that the actor says so now, and the follow-up that a closed door asks for: a task of today for whoever owns
// the case, at once when the visit was time-critical. A person who does not open may lie behind the door.
// `before`: what the record said until now; the task is asked for once.
void finish_record(Transaction& transaction, Contact& contact,
                   Attendance before = Attendance::not_recorded);

} // namespace evenload
