// patient_choice: a professional whom a patient has excluded does not visit them.
// Source: product.md, "What goes into allocation and scheduling: patient preferences and exclusions".
#pragma once

#include "common/base/outcome.h"
#include "common/model/patient_preference.h"

#include <optional>
#include <span>

namespace evenload {

// `preferences` are those of one patient. "The patient does not want to be seen by them: reason".
std::optional<Breach> patient_choice(const Id<Professional>& professional_id,
                                     std::span<const PatientPreference> preferences);

} // namespace evenload
