// When the rest of a professional's day will begin after one visit of it turned out later or longer. Of today it is
// written beside the visits (Contact::expected_start), for the office and the wall to see; no visit moves.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/rules/professional_day.h"
#include "common/store/transaction.h"

#include <string>
#include <vector>

namespace evenload {

// `from` is stored and begins at `start`. Each visit after it that becomes late, and what that breaks, is a warning
// of rule running_late, by name: nobody waits without the office knowing.
void expect_from(Transaction& transaction, const Contact& from, TimeOfDay start, Outcome& outcome);

// The same day with each visit that somebody has said is late where it is expected, in that order.
ProfessionalDay as_expected(Database& database, ProfessionalDay day);

// "Mrs J. Adeyemi"; the case's number where the patient is not known.
std::string patient_words(Database& database, const Id<Case>& case_id);

// "Mrs J. Adeyemi, 09:40: expected 10:05; Starts 5 min after the window until 10:00": of a visit with its new
// expected_start, and what that breaks.
std::string late_words(const std::string& name, const Contact& contact,
                       const std::vector<Breach>& breaches);

} // namespace evenload
