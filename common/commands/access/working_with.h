// Who works with a restricted patient, and so sees the record: who restricted it; who is named; the owner of a case of
// the patient and who is asked to take it over; the professionals of its visits, from four weeks ago on; with whom
// somebody else has shared the owner's caseload by name; the supervisors of the team. Never commissioners and wall
// displays.
// Source: legitimate relationships and sealed records of the NHS Care Record Guarantee (2011), commitments 3 and 4.
#pragma once

#include "common/model/records.h"
#include "common/store/transaction.h"

#include <optional>
#include <vector>

namespace evenload {

inline constexpr int visits_count_for_days = 28;

bool may_be_inside(Role role);

// For a reason of their own that lasts: not by an emergency access, nor as a deputy.
bool works_with(Database& database, const User& user, const Restriction& restriction, Date today);

// Who acts, or somebody whose deputy they are.
bool works_with(Transaction& transaction, const Restriction& restriction);

// The restriction that holds for the patient.
std::optional<Restriction> restriction_of(Database& database, const Id<Patient>& patient_id);

// Supervisors and caseload managers of the team who see the record, and who restricted it: they are told of an
// emergency access.
std::vector<User> reviewers_of(Transaction& transaction, const Restriction& restriction);

} // namespace evenload
