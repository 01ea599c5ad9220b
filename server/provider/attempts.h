// Sign-ins on their way: somebody was sent to the provider and has not come back yet. Each is answered once, within
// ten minutes, and by the browser that began it. In memory: a restart asks people to begin again.
#pragma once

#include "common/base/civil_time.h"

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace evenload {

struct Attempt {
    std::string nonce;    // the provider's answer repeats it
    std::string verifier; // proves to the provider that whoever asked brings the code (RFC 7636)
    std::string next;     // where the person wanted to go
};

class Attempts {
public:
    struct Begun {
        std::string state;   // goes to the provider and comes back
        std::string browser; // a secret for the cookie of the browser that began
        Attempt attempt;
    };
    Begun begin(std::string next, Instant now);

    // Nothing when there is none of that state, its browser is another, or it is too old. Gone afterwards, whoever asked.
    std::optional<Attempt> take(std::string_view state, std::string_view browser, Instant now);

private:
    struct Waiting {
        std::string browser_hash;
        Attempt attempt;
        Instant ends_at;
    };
    std::mutex mutex_;
    std::unordered_map<std::string, Waiting> waiting_; // by the hash of the state
};

} // namespace evenload
