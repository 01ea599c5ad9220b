// Whom a patient would rather see, and whom never: the planner pays for the first and does not break the second.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;
struct Patient;
struct Professional;

// no_matter: it was one of the others once.
enum class PreferenceKind { preferred, excluded, no_matter };
BOOST_DESCRIBE_ENUM(PreferenceKind, preferred, excluded, no_matter)

struct PatientPreference {
    Id<PatientPreference> id;
    int version = 0;
    Id<Team> team_id;
    Id<Patient> patient_id;
    Id<Professional> professional_id;
    PreferenceKind kind = PreferenceKind::preferred;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(PatientPreference, (),
                      (id, version, team_id, patient_id, professional_id, kind, reason))

} // namespace evenload
