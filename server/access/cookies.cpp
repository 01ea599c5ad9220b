#include "server/access/cookies.h"

#include "common/base/text.h"

namespace evenload {

namespace {

// A wall screen stays signed in for as long as browsers allow.
constexpr std::string_view longest_age = "; Max-Age=34560000";

} // namespace

std::string cookie_name(Cookie cookie, bool secure) {
    const std::string prefix = secure ? "__Host-" : "";
    switch (cookie) {
    case Cookie::session: return prefix + "evenload";
    case Cookie::screen: return prefix + "evenload_screen";
    case Cookie::attempt: break;
    }
    return prefix + "evenload_attempt";
}

std::string_view cookie_value(std::string_view header, std::string_view name) {
    for (const std::string_view part : split(header, ';')) {
        const std::string_view pair = trimmed(part);
        if (pair.size() > name.size() && pair.substr(0, name.size()) == name &&
            pair[name.size()] == '=')
            return pair.substr(name.size() + 1);
    }
    return {};
}

std::string set_cookie(Cookie cookie, std::string_view value, bool secure) {
    std::string text =
        cookie_name(cookie, secure) + "=" + std::string(value) + "; Path=/; HttpOnly; SameSite=Lax";
    if (secure) text += "; Secure";
    if (value.empty())
        text += "; Max-Age=0";
    else if (cookie == Cookie::screen)
        text += longest_age;
    return text;
}

} // namespace evenload
