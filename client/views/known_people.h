// Continuity: who has seen a patient before.
#pragma once

#include "common/model/case.h"
#include "common/store/database.h"

#include <set>
#include <string>

namespace evenload {

// Ids of the professionals whom the patient of this case has been seen by, in any of their cases.
std::set<std::string> known_people(Database& database, const Id<Case>& case_id);

} // namespace evenload
