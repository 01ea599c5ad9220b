// base64url without padding, as tokens and keys are written (RFC 7515, 2; RFC 7518, 6).
#pragma once

#include <string>
#include <string_view>

namespace evenload {

// Throws ProviderFault "malformed token" for anything else. Whatever libcjose is to decode comes by here first: a "=" in
// its middle ends the process by a failed assertion (base64.c of cjose 0.6.2), and a logout token may come from anybody.
std::string from_base64url(std::string_view text);

} // namespace evenload
