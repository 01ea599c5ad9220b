// What must hold of a patient's record, whether it is new or amended.
#pragma once

#include "common/commands/guards.h"

namespace evenload {

// nhs_number, nhs_number_once (a team knows a number once), ods_code, birth_date (no day to come, none before 1880).
Guard patient_in_order(Transaction& transaction, const Patient& patient);

// Nobody has traced a number that was only typed.
NhsNumberStatus status_of_new_nhs_number(const std::string& digits);

// patient_once: nobody of the same name and birth date is registered with the team; names are compared without
// capitals, spaces and signs, a given name by its first letter. Asks for a reason, because twins exist.
Guard patient_once(Transaction& transaction, const Patient& patient);

} // namespace evenload
