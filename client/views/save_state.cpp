#include "client/views/save_state.h"

#include "client/views/words.h"

namespace evenload {

SaveState save_state(const SaveFacts& facts) {
    using Sign = SaveState::Sign;
    const std::string waiting = std::to_string(facts.waiting) +
                                (facts.waiting == 1 ? " update waiting" : " updates waiting");
    const std::string where = facts.kept        ? ", saved on this device"
                              : facts.only_here ? ", in this tab only"
                                                : "";
    if (facts.signed_out)
        return {{facts.waiting ? "Signed out – " + waiting + where : "Signed out", Tone::danger},
                Sign::signed_out};
    if (facts.refused)
        return {{std::to_string(facts.refused) + (facts.refused == 1 ? " needs" : " need") +
                     " attention",
                 Tone::danger},
                Sign::attention};
    if (facts.starting) return {{"Loading…", Tone::neutral}, Sign::saving};
    if (!facts.connected)
        return {{facts.waiting ? "Offline – " + waiting + where : "Offline – reconnecting", Tone::warning},
                Sign::offline};
    if (facts.waiting)
        return {{std::to_string(facts.waiting) + " waiting", Tone::neutral}, Sign::saving};
    return {{"All changes saved", Tone::ok}, Sign::saved};
}

} // namespace evenload
