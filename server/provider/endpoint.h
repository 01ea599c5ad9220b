// An address of the provider, taken apart. Only https is taken, and http to this machine itself (tests, or a provider
// behind a tunnel of its own).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace evenload {

struct Endpoint {
    std::string origin; // "https://login.example.nhs.uk:8443"
    std::string path;   // "/token?tenant=1"; at least "/"
    bool secure() const { return origin.starts_with("https://"); }
};

// Nothing when it is no such address, or one with a user name, a fragment or control bytes in it.
std::optional<Endpoint> endpoint_from_text(std::string_view text);

} // namespace evenload
