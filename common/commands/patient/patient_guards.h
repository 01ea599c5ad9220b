// What must hold of a patient's record, whether it is new or amended.
#pragma once

#include "common/commands/guards.h"

namespace evenload {

// nhs_number, nhs_number_once (a team knows a number once), ods_code, birth_date (no day to come, none before 1880).
Guard patient_in_order(Transaction& transaction, const Patient& patient);

// Nobody has traced a number that was only typed.
NhsNumberStatus status_of_new_nhs_number(const std::string& digits);

} // namespace evenload
