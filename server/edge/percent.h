// Text as a value in an address or a header (RFC 3986, 2.1): everything but letters, digits and "-._~" is
// percent-encoded.
#pragma once

#include <string>
#include <string_view>

namespace evenload {

// `plain_too`: signs that may stay, such as "/".
std::string percent_encoded(std::string_view text, std::string_view plain_too = {});

} // namespace evenload
