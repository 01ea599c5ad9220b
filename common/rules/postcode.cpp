#include "common/rules/postcode.h"

#include "common/base/text.h"

namespace evenload {

std::string outward_code(std::string_view postcode) {
    const std::string_view text = trimmed(postcode);
    const auto space = text.find(' ');
    if (space != std::string_view::npos) return std::string(text.substr(0, space));
    // Written without the space: the inward half is always three characters.
    return std::string(text.size() > 4 ? text.substr(0, text.size() - 3) : text);
}

} // namespace evenload
