// amend_record: a record of a contact was wrong, and is put right by who gave it, who recorded it or who plans. What
// it said before stays in the visit's thread, with the reason, where the next one who reads it will look.
// Source: product.md, E4: "the record shows who and when, for ever".
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

// The whole record as it should be.
struct AmendRecord {
    Id<Contact> contact_id;
    Attendance attendance = Attendance::seen;
    Mechanism mechanism = Mechanism::face_to_face;
    std::string location;
    std::optional<TimeOfDay> actual_start;
    std::optional<int> actual_minutes;
    std::string notes;
    std::string next_action;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(AmendRecord, (),
                      (contact_id, attendance, mechanism, location, actual_start, actual_minutes,
                       notes, next_action, reason))

Outcome perform(const AmendRecord& command, Transaction& transaction);

} // namespace evenload
