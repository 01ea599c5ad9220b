// open_restricted: in an emergency, who does not work with a patient sees the restricted record for a while
// ("break-glass"). It needs a reason in words, those responsible are told at once, and it waits for their review.
// Source: sealed records of the NHS Care Record Guarantee (2011), commitment 4; one hour at most is the service's own.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

inline constexpr int longest_emergency_minutes = 60;
inline constexpr int least_reason_words = 3;
inline constexpr int most_emergencies_a_day = 5; // of one person, in 24 hours

struct OpenRestricted {
    Id<Patient> patient_id;
    std::string reason;                      // three words or more
    int minutes = longest_emergency_minutes; // 5 to 60
};
BOOST_DESCRIBE_STRUCT(OpenRestricted, (), (patient_id, reason, minutes))

Outcome perform(const OpenRestricted& command, Transaction& transaction);

} // namespace evenload
