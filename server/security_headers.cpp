#include "server/security_headers.h"

namespace evenload {

std::vector<std::pair<std::string, std::string>> security_headers(bool secure_origin) {
    std::vector<std::pair<std::string, std::string>> headers{
        {"Content-Security-Policy",
         "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src "
         "'self'; "
         "img-src 'self' data: blob:; worker-src 'self'; font-src 'self'; manifest-src 'self'; "
         "frame-ancestors 'none'; base-uri 'none'; form-action 'self'"},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "same-origin"}, // none at all would send forms with "Origin: null"
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"},
        {"Cache-Control", "no-store"}, // a route that may be kept says so instead
    };
    if (secure_origin)
        headers.emplace_back("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    return headers;
}

} // namespace evenload
