// The audit log as people ask it: everything that was seen or changed of one patient's records, or by one person, each
// as a line with who, when, what, from what to what, and why. Made from the log and the reads; it keeps nothing.
#pragma once

#include "common/base/civil_time.h"
#include "common/model/case.h"
#include "common/model/patient.h"
#include "common/model/user.h"
#include "common/store/database.h"
#include "common/store/veil.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace evenload {

struct AuditLine {
    Instant at;
    std::int64_t position = 0; // in the log; 0: only seen
    std::string who;           // "Marta Kowalska"; "The program" for what nobody gave
    std::string what;          // "Amend case C-1042"; "Opened C-1042"
    std::string change; // "Reason: “Leg ulcer” → “Leg ulcer dressing”"; empty: only seen
    std::string why;    // the reason given; may be empty
};

// Local days, both included; open where there is none.
struct AuditPeriod {
    std::optional<Date> first;
    std::optional<Date> last;
};

struct AuditTrail {
    std::vector<AuditLine> lines; // newest first
    bool cut = false;             // there are more than were asked for
};

// Of all cases of the patient that are in `unit_ids`, and of the patient themselves. Lists, prints and exports of a
// whole team count from when the patient was in it.
AuditTrail trail_of_patient(Database& database, const Patient& patient,
                            const std::set<std::string>& unit_ids, const AuditPeriod& period,
                            int most);

// What the person has seen and changed in the units. Of what the reader's veil hides it says that, and no more.
AuditTrail trail_of_person(Database& database, const User& user,
                           const std::set<std::string>& unit_ids, const Veil& veil,
                           const AuditPeriod& period, int most);

} // namespace evenload
