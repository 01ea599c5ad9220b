#include "common/rules/equipment.h"

namespace evenload {

std::optional<Breach> equipment(const Codes& asked, const Codes& carried, Situation situation) {
    const Codes missing = asked.without(carried);
    if (missing.empty()) return std::nullopt;
    return Breach{"equipment", severity_of("equipment", situation),
                  "Lacks equipment: " + words_of(missing), static_cast<int>(missing.size())};
}

} // namespace evenload
