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

Outcome perform(const AmendPatient& command, Transaction& transaction);

} // namespace evenload
