#include "common/rules/patient_choice.h"

#include "common/rules/severity.h"

namespace evenload {

std::optional<Breach> patient_choice(const Id<Professional>& professional_id,
                                     std::span<const PatientPreference> preferences) {
    for (const PatientPreference& wish : preferences) {
        if (wish.kind != PreferenceKind::excluded || wish.professional_id != professional_id)
            continue;
        std::string message = "Is not to visit this patient";
        if (!wish.reason.empty()) message += ": " + wish.reason;
        return Breach{"patient_choice", severity_of("patient_choice"), std::move(message), 1};
    }
    return std::nullopt;
}

} // namespace evenload
