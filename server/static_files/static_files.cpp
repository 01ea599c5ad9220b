#include "server/static_files/static_files.h"

#include "common/base/id.h"
#include "common/base/text.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

namespace evenload {

namespace {

namespace fs = std::filesystem;

struct KnownType {
    std::string_view extension;
    std::string_view content_type;
};
constexpr std::array<KnownType, 14> known_types{{
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".wasm", "application/wasm"}, // what streaming compilation asks for
    {".json", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".ico", "image/x-icon"},
    {".ttf", "font/ttf"},
    {".otf", "font/otf"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
}};

std::string_view content_type_of(const fs::path& path) {
    const std::string extension = path.extension().string();
    const auto found = std::ranges::find(known_types, extension, &KnownType::extension);
    return found == known_types.end() ? "application/octet-stream" : found->content_type;
}

// "evenload.3f8a91c2.wasm", "evenload-3f8a91c2.wasm": eight or more hexadecimal digits before the extension.
bool has_hashed_name(const fs::path& path) {
    const std::string stem = path.stem().string();
    const auto mark = stem.find_last_of(".-");
    if (mark == std::string::npos || stem.size() - mark - 1 < 8) return false;
    return stem.find_first_not_of("0123456789abcdef", mark + 1) == std::string::npos;
}

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

StaticFiles::StaticFiles(const fs::path& folder) {
    std::error_code error;
    for (const auto& entry : fs::recursive_directory_iterator(folder, error)) {
        const fs::path& path = entry.path();
        const std::string extension = path.extension().string();
        if (!entry.is_regular_file() || extension == ".br" || extension == ".gz") continue;
        if (path.filename() == "manifest.json") continue; // for the build, not for browsers
        File file;
        file.content_type = content_type_of(path);
        file.plain = content_of(path);
        file.brotli = content_of(path.string() + ".br");
        file.gzip = content_of(path.string() + ".gz");
        file.tag = '"' + derive_id(file.plain, file.plain.size()) + '"';
        file.immutable = has_hashed_name(path);
        files_.emplace("/" + fs::relative(path, folder).generic_string(), std::move(file));
    }
}

Reply StaticFiles::reply(const std::string& path, const Request& request) const {
    const auto found = files_.find(path);
    if (found == files_.end()) return error_reply(404, "There is nothing at this address.");
    const File& file = found->second;

    Reply reply{.content_type = file.content_type};
    reply.with("Cache-Control",
               file.immutable ? "public, max-age=31536000, immutable" : "no-cache");
    reply.with("ETag", file.tag);
    if (request.header("if-none-match") == file.tag) {
        reply.status = 304;
        return reply;
    }
    const std::string_view accepted = request.header("accept-encoding");
    if (!file.brotli.empty() && accepts_encoding(accepted, "br")) {
        reply.with("Content-Encoding", "br");
        reply.body = file.brotli;
    } else if (!file.gzip.empty() && accepts_encoding(accepted, "gzip")) {
        reply.with("Content-Encoding", "gzip");
        reply.body = file.gzip;
    } else {
        reply.body = file.plain;
    }
    if (!file.brotli.empty() || !file.gzip.empty()) reply.with("Vary", "Accept-Encoding");
    return reply;
}

bool accepts_encoding(std::string_view header, std::string_view encoding) {
    for (const std::string_view part : split(header, ',')) {
        const auto pieces = split(part, ';');
        if (trimmed(pieces.front()) != encoding) continue;
        for (std::size_t i = 1; i < pieces.size(); ++i) {
            const std::string_view weight = trimmed(pieces[i]);
            if (weight.substr(0, 2) == "q=" &&
                weight.find_first_not_of("0.", 2) == std::string_view::npos)
                return false;
        }
        return true;
    }
    return false;
}

} // namespace evenload
