// set_patient_preference: a patient would rather see a professional, or is never to see them, or it does not matter
// any more. Visits to come with someone who is now excluded return to the unplaced, pinned ones too.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct SetPatientPreference {
    Id<Patient> patient_id;
    Id<Professional> professional_id;
    PreferenceKind kind = PreferenceKind::preferred;
    std::string reason; // of an exclusion: asked for
};
BOOST_DESCRIBE_STRUCT(SetPatientPreference, (), (patient_id, professional_id, kind, reason))

Outcome perform(const SetPatientPreference& command, Transaction& transaction);

} // namespace evenload
