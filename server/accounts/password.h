// Passwords as they are kept: Argon2id, 64 MiB, two passes (81 ms on the machine this was measured on).
// Slow on purpose; the sign-in lane lets two at a time.
#pragma once

#include <string>
#include <string_view>

namespace evenload {

std::string hash_password(std::string_view password);

// An empty hash takes as long as a wrong password, so that the time does not tell who has an account.
bool password_matches(std::string_view password, const std::string& hash);

} // namespace evenload
