// record_absence: a professional is away. Their visits to come in that time return to the unplaced, also those
// pinned by hand, and each is named in the answer: nothing disappears silently.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct RecordAbsence {
    Id<Professional> professional_id;
    Date first_day;
    Date last_day;                  // included
    std::optional<TimeOfDay> start; // on one day only
    std::optional<TimeOfDay> end;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RecordAbsence, (), (professional_id, first_day, last_day, start, end, reason))

Outcome perform(const RecordAbsence& command, Transaction& transaction);

} // namespace evenload
