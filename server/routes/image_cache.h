// Images of what a scope may see, made once and handed to everyone of that scope who asks within a moment:
// after a restart a whole team asks at once. An image says how far it goes; changes since are fetched as rows.
#pragma once

#include "common/base/civil_time.h"
#include "common/store/database.h"
#include "common/sync/scope.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace evenload {

enum class Encoding { plain, gzip, brotli };
std::string_view encoding_name(Encoding encoding); // as in Content-Encoding; empty for plain

class ImageCache {
public:
    // The bytes in this encoding. Reading is enough. One thread at a time makes an image of a scope.
    std::shared_ptr<const std::string> image(Database& database, const Scope& scope,
                                             Encoding encoding, Instant now);

private:
    struct Entry {
        std::mutex making;
        Instant made_at{0};
        std::int64_t position = -1;
        std::map<Encoding, std::shared_ptr<const std::string>> bytes;
    };
    std::shared_ptr<Entry> entry_of(const std::string& scope);

    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<Entry>> entries_; // by scope_of()
};

} // namespace evenload
