// Where people sign in, with a local account or through the provider of their organisation. Works without scripts.
#pragma once

#include <string>
#include <string_view>

namespace evenload {

struct SignInPage {
    std::string_view next;         // where to go afterwards
    std::string_view sign_in_name; // typed before
    std::string_view error;        // a sentence; empty at first
    std::string_view provider;     // what the other way to sign in is called; empty: there is none
};
std::string sign_in_page(const SignInPage& page);

// The address to go to after signing in: a path of this site, else "/board".
std::string safe_next(std::string_view next);

} // namespace evenload
