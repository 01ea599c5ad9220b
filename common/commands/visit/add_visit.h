// add_visit: a visit that no contact plan asks for: an emergency, or one more than planned. With a professional and a
// time it is placed and pinned by the rules of place_visit; without, it is unplaced, and who could take it is shown.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct AddVisit {
    Id<Case> case_id;
    Date day;
    int minutes = 30;
    std::optional<TimeOfDay> window_start; // it starts at or after
    std::optional<TimeOfDay> window_end;   // it starts at or before
    bool time_critical = false;            // then the window is hard
    Codes skills;
    Codes equipment;
    Id<Professional> professional_id; // both or none
    std::optional<TimeOfDay> start;
    std::string reason; // why it is needed, or why a rule is bent
};
BOOST_DESCRIBE_STRUCT(AddVisit, (),
                      (case_id, day, minutes, window_start, window_end, time_critical, skills,
                       equipment, professional_id, start, reason))

Outcome perform(const AddVisit& command, Transaction& transaction);

} // namespace evenload
