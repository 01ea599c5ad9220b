// record_absence: a professional is away. Their visits to come in that time return to the unplaced, also those
// pinned by hand, and each is named in the answer: nothing disappears silently. The team's managers are told what
// needs cover.
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

// The planned visits that such an absence would take from today on, in order of day and time.
std::vector<Contact> visits_in_absence(Database& database, const RecordAbsence& command,
                                       Date today);

Outcome perform(const RecordAbsence& command, Transaction& transaction);

} // namespace evenload
