// What a new password must be (NIST SP 800-63B-4, 3.1.1.2; NCSC "Password policy"): long, and not one of those that
// everybody tries first. Nothing about kinds of characters, and no expiry. Old passwords are not judged.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace evenload {

inline constexpr std::size_t shortest_password = 12; // characters
inline constexpr std::size_t longest_password = 200; // characters

// Why this may not be a password, as a sentence; empty when it may. `own_words`: what others know of the person
// (their name, their sign-in name); a password of nothing else is refused.
std::string password_problem(std::string_view password,
                             const std::vector<std::string>& own_words = {});

} // namespace evenload
