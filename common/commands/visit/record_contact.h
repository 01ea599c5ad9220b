// record_contact: what became of a contact. Without an attendance and with a start it has begun; with one it is
// over, and the record shows who and when for ever: it is not recorded again, only amended or undone. A door that
// nobody opened leaves a task to find out how they are.
// Source: product.md, "Contact": actual minutes as well as planned, mechanism, location, attendance, no access.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct RecordContact {
    Id<Contact> contact_id;
    Attendance attendance = Attendance::seen;
    Mechanism mechanism = Mechanism::face_to_face;
    std::string location;
    std::optional<TimeOfDay> actual_start;
    std::optional<int> actual_minutes;
    std::string notes;
    std::string next_action;
};
BOOST_DESCRIBE_STRUCT(RecordContact, (),
                      (contact_id, attendance, mechanism, location, actual_start, actual_minutes,
                       notes, next_action))

Outcome perform(const RecordContact& command, Transaction& transaction);

} // namespace evenload
