// amend_patient: what is known of a patient changes, field by field.
#pragma once

#include "common/commands/amendment.h"
#include "common/model/records.h"

namespace evenload {

struct AmendPatient {
    Id<Patient> patient_id;
    std::vector<FieldAmendment> fields;
};
BOOST_DESCRIBE_STRUCT(AmendPatient, (), (patient_id, fields))

// What people say of a patient: what is amended, and what a spreadsheet may hold.
const std::vector<std::string_view>& fields_said_of_patient();

Outcome perform(const AmendPatient& command, Transaction& transaction);

} // namespace evenload
