// Undoing puts visits back to people and times. Meanwhile someone else may have taken the time, or be away: then
// what may not be placed by hand may not be placed by undoing either.
#pragma once

#include "common/commands/guards.h"
#include "common/commands/row_effects.h"

#include <map>
#include <set>

namespace evenload {

class UndoneVisits {
public:
    // Of one row; only contacts and absences matter here. Null: the row does not exist.
    void add(const RowEffect& effect, const void* now, const void* target);

    // started_visit, or the blocking rule that the restored visits would break, all of them being back.
    Guard may_be_restored(Transaction& transaction) const;

private:
    struct Restored {
        Contact contact;
        bool was_moved = false; // its place in the timetable changes
        bool has_started = false;
    };
    std::map<Id<Contact>, Restored> contacts_; // as they will be
    std::set<Id<Contact>> touched_;            // also those that will not be
    std::set<Id<Absence>> absences_gone_;
    std::vector<Absence> absences_back_;
};

} // namespace evenload
