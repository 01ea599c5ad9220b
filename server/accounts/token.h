// Opaque secrets: 256 random bits that say nothing. A browser keeps the token, the server only its hash, so
// that a copy of the database opens nothing.
#pragma once

#include <string>
#include <string_view>

namespace evenload {

std::string random_token();                        // 43 characters of base64url
std::string hash_of_token(std::string_view token); // 64 hexadecimal digits

} // namespace evenload
