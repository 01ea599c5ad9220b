#include "server/access/same_origin.h"

#include <string>

namespace evenload {

bool is_same_origin(const RequestOrigin& request, std::string_view public_origin) {
    if (!request.sec_fetch_site.empty()) return request.sec_fetch_site == "same-origin";
    if (!public_origin.empty()) return request.origin == public_origin;
    const std::string host(request.host);
    return request.origin == "http://" + host || request.origin == "https://" + host;
}

} // namespace evenload
