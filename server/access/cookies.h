// The two cookies: a person's session, and a wall screen's token. Both are opaque, out of reach of scripts,
// and never sent along from another site's pages.
#pragma once

#include <string>
#include <string_view>

namespace evenload {

enum class Cookie {
    session,
    screen,
    attempt // a sign-in through a provider, on its way
};

// Behind TLS the name starts with __Host-, which browsers only accept together with Secure and the whole
// site. On http://localhost that is not to be had, and the plain name is used.
std::string cookie_name(Cookie cookie, bool secure);

// From the Cookie header; empty when absent.
std::string_view cookie_value(std::string_view header, std::string_view name);

// The Set-Cookie header that sets, or with an empty value removes, it.
std::string set_cookie(Cookie cookie, std::string_view value, bool secure);

} // namespace evenload
