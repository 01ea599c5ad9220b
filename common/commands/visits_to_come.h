// What happens to a case's visits that have not begun when the case, its plan or its people change. Past visits and
// visits that have started or are over never change here; nothing is erased.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

#include <optional>
#include <vector>

namespace evenload {

// Planned contacts of the case after this moment: of a later day, or of today and unplaced or not before now.
std::vector<Contact> visits_to_come(Transaction& transaction, const Id<Case>& case_id);
bool is_to_come(const Contact& contact, LocalTime now);

// Takes professional, time and pin away; the day stays.
void unplace(Transaction& transaction, Contact& contact);

// "3 visits from Tue 24 Nov are unplaced": a warning that counts; none for none.
std::optional<Breach> count_warning(std::string rule, const std::vector<Contact>& contacts,
                                    std::string what);

// Cancels the visits to come. Appends the warning "visits_cancelled" to the outcome.
void cancel_visits_to_come(Transaction& transaction, const Id<Case>& case_id, Outcome& outcome);

// A person's reason for a breach stays in the visit's thread, where the next one who wonders will look.
void keep_reason(Transaction& transaction, const Contact& contact, const std::string& reason);

} // namespace evenload
