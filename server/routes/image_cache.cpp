#include "server/routes/image_cache.h"

#include "common/base/check.h"
#include "common/store/change_log.h"
#include "common/sync/feed.h"

#include <brotli/encode.h>
#include <zlib.h>

namespace evenload {

namespace {

// An image may be this old while others write: its reader fetches the rows since.
constexpr std::int64_t longest_age_milliseconds = 5'000;
constexpr std::size_t most_scopes = 16;
// Quick rather than small: the image is used once.
constexpr int brotli_quality = 3;
constexpr int gzip_level = 3;

std::string with_brotli(const std::string& plain) {
    std::size_t size = BrotliEncoderMaxCompressedSize(plain.size());
    std::string packed(size, '\0');
    const auto* from = reinterpret_cast<const std::uint8_t*>(plain.data());
    auto* to = reinterpret_cast<std::uint8_t*>(packed.data());
    if (BrotliEncoderCompress(brotli_quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_GENERIC,
                              plain.size(), from, &size, to) != BROTLI_TRUE)
        throw Fault("An image could not be compressed.");
    packed.resize(size);
    return packed;
}

std::string with_gzip(const std::string& plain) {
    z_stream stream{};
    constexpr int gzip_window = 15 + 16;
    if (deflateInit2(&stream, gzip_level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw Fault("An image could not be compressed.");
    std::string packed(deflateBound(&stream, plain.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int code = deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    if (code != Z_STREAM_END) throw Fault("An image could not be compressed.");
    return packed;
}

std::string packed(const std::string& plain, Encoding encoding) {
    switch (encoding) {
    case Encoding::brotli: return with_brotli(plain);
    case Encoding::gzip: return with_gzip(plain);
    case Encoding::plain: break;
    }
    return plain;
}

} // namespace

std::string_view encoding_name(Encoding encoding) {
    switch (encoding) {
    case Encoding::brotli: return "br";
    case Encoding::gzip: return "gzip";
    case Encoding::plain: break;
    }
    return {};
}

std::shared_ptr<ImageCache::Entry> ImageCache::entry_of(const std::string& scope) {
    const std::lock_guard lock(mutex_);
    const auto found = entries_.find(scope);
    if (found != entries_.end()) return found->second;
    if (entries_.size() >= most_scopes) entries_.clear();
    return entries_[scope] = std::make_shared<Entry>();
}

std::shared_ptr<const std::string> ImageCache::image(Database& database, const Scope& scope,
                                                     Encoding encoding, Instant now) {
    const auto entry = entry_of(scope_of(scope));
    const std::lock_guard lock(entry->making);
    const std::int64_t position = log_position(database);
    const bool fresh = entry->position == position ||
                       (entry->position >= 0 && entry->position < position &&
                        now.milliseconds - entry->made_at.milliseconds < longest_age_milliseconds);
    if (!fresh) {
        const auto bytes = replica_image(database, scope);
        entry->bytes.clear();
        entry->bytes[Encoding::plain] = std::make_shared<const std::string>(
            reinterpret_cast<const char*>(bytes.data()), bytes.size());
        entry->position = position;
        entry->made_at = now;
    }
    auto& wanted = entry->bytes[encoding];
    if (!wanted)
        wanted =
            std::make_shared<const std::string>(packed(*entry->bytes[Encoding::plain], encoding));
    return wanted;
}

} // namespace evenload
