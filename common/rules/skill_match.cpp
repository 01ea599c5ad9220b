#include "common/rules/skill_match.h"

namespace evenload {

std::optional<Breach> skill_match(const Codes& asked, const Codes& held, Situation situation) {
    const Codes missing = asked.without(held);
    if (missing.empty()) return std::nullopt;
    const std::string noun = missing.size() == 1 ? "skill" : "skills";
    return Breach{"skill_match", severity_of("skill_match", situation),
                  "Lacks " + noun + ": " + words_of(missing), static_cast<int>(missing.size())};
}

} // namespace evenload
