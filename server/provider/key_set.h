// The provider's public keys (RFC 7517), fetched when first needed, every hour, and again when a token names one that
// is not known, at most once a minute: that is how a provider changes its keys, and all that a forger can make us do.
// Safe for several threads.
#pragma once

#include "common/base/civil_time.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

struct _cjose_jwk_int; // a key, as libcjose has it

namespace evenload {

using PublicKey = std::shared_ptr<const _cjose_jwk_int>;

class KeySet {
public:
    // `fetch` answers the whole JWK set; what it throws comes out of key().
    explicit KeySet(std::function<nlohmann::json(Instant now)> fetch)
        : fetch_(std::move(fetch)) {}

    // The one key that may have signed with this algorithm under this id; a token without an id has been signed
    // with the only key there is. ProviderFault when there is none.
    PublicKey key(std::string_view key_id, std::string_view algorithm, Instant now);

private:
    struct Known {
        std::string id;
        std::string algorithm; // empty: any of its kind
        std::string kind;      // "RSA" or "EC"
        PublicKey key;
    };
    std::vector<PublicKey> matching(std::string_view key_id, std::string_view algorithm) const;
    void fetch_again(Instant now);

    std::function<nlohmann::json(Instant)> fetch_;
    std::mutex mutex_;
    std::vector<Known> known_;
    std::optional<Instant> fetched_at_;
};

} // namespace evenload
