// What it means that one professional takes an emergency visit today: when they are there, who waits for it and until
// when, who loses their place, and what the rules say. Nothing is written: place_emergency writes it, and the list of
// who could come (client/views/emergency_view.h) asks it of everybody.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/database.h"

#include <vector>

namespace evenload {

struct WaitingVisit {
    Contact contact;              // expected_start: from now on
    int late_minutes = 0;         // more than was expected until now
    std::vector<Breach> breaches; // by these
    std::string name;             // of the patient
};

struct EmergencyPlace {
    Contact contact;                // placed
    std::vector<WaitingVisit> late; // in order; also those for whom nothing changes
    std::vector<WaitingVisit>
        displaced;                // being late would break what blocks, so they are given by nobody
    std::vector<Breach> breaches; // of the visit and of who waits for it, strictest first
};

// `visit` is of a case, of today, with its length and what it needs. Without a start: as early as can be. Being late
// by itself warns (running_late, with the name of who waits); what else it breaks counts as strict as the rule that
// says so; `displaced` asks for a reason. The caller has made sure that the rows are in reach.
EmergencyPlace emergency_place(Database& database, Contact visit, const Professional& professional,
                               LocalTime now);

} // namespace evenload
