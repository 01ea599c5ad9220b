// Whether a request was made by a page of this server, and not by a page elsewhere in the same browser.
// A request that does not say is refused: every browser of the last years says.
#pragma once

#include <string_view>

namespace evenload {

struct RequestOrigin {
    std::string_view sec_fetch_site; // "same-origin", "cross-site", …; empty: not sent
    std::string_view origin;         // "https://evenload.example"; empty: not sent
    std::string_view host;           // "evenload.example"
};

// `public_origin`: what people type, when the operator has said it; else the Host header stands for it.
bool is_same_origin(const RequestOrigin& request, std::string_view public_origin);

} // namespace evenload
