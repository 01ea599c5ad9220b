// What the rules say to a command: accepted, or rejected with the rule and its words. A rejection is a
// value; it is shown where the gesture was. It is not a fault and not a bug (check.h).
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace evenload {

// How strictly a rule is applied. A service may set it per rule.
enum class Severity { warn, ask_reason, block };

// One rule that does not hold: who, what and by how much.
struct Breach {
    std::string rule;    // the rule's name, as in common/rules: "skill_match"
    Severity severity = Severity::block;
    std::string message; // a sentence for the person at the screen: "Lacks skill: wound care"
    int amount = 0;      // how much is breached, in the rule's unit (minutes, …); 0 where it has none
};

struct Rejection {
    std::string rule;
    std::string message;
    bool accepts_reason = false;    // the same command with a reason would be accepted
    std::string details;            // both values of a conflict, as JSON; else empty
};

// Accepted (possibly with warnings and the ids of created rows) or rejected.
struct Outcome {
    std::optional<Rejection> rejection;
    std::vector<std::string> created;  // ids, in the order of creation
    std::vector<Breach> warnings;

    bool accepted() const { return !rejection; }
};

inline Outcome accept() { return {}; }
inline Outcome reject(std::string rule, std::string message, bool accepts_reason = false) {
    return {Rejection{std::move(rule), std::move(message), accepts_reason, {}}, {}, {}};
}

} // namespace evenload
