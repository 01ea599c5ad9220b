// The browser program as it was built: read once at the start, compressed beforehand by the build, served
// from memory. Files under hashed names never change and are kept by browsers for good.
#pragma once

#include "server/edge/http.h"

#include <filesystem>
#include <map>
#include <string>

namespace evenload {

class StaticFiles {
public:
    // A missing or empty folder serves nothing; `has_program` then says so.
    explicit StaticFiles(const std::filesystem::path& folder);

    bool has_program() const { return files_.contains("/index.html"); }

    // Of a path as "/assets/evenload.3f8a….wasm"; status 404 when there is none.
    Reply reply(const std::string& path, const Request& request) const;

private:
    struct File {
        std::string content_type;
        std::string plain;
        std::string brotli; // empty: none
        std::string gzip;
        std::string tag; // of the content
        bool immutable = false;
    };
    std::map<std::string, File> files_;
};

// Whether the Accept-Encoding header takes an encoding ("br", "gzip"), not counting "*".
bool accepts_encoding(std::string_view header, std::string_view encoding);

} // namespace evenload
