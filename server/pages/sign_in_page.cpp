#include "server/pages/sign_in_page.h"

#include "server/edge/percent.h"
#include "server/pages/html.h"

#include <algorithm>

namespace evenload {

namespace {

// A link and no form: the answer leaves for the provider's own address, where a form of this page may not go.
std::string way_to_provider(const SignInPage& page) {
    return "<p><a class=\"button\" href=\"/sign_in/provider?next=" +
           percent_encoded(safe_next(page.next), "/") + "\">Sign in with " +
           escaped(page.provider) +
           "</a></p>\n<p class=\"muted\">Or with a name and password of Evenload:</p>\n";
}

} // namespace

std::string sign_in_page(const SignInPage& page) {
    std::string content =
        "<form class=\"card\" method=\"post\" action=\"/sign_in\">\n<h1>Sign in</h1>\n";
    if (!page.error.empty())
        content +=
            "<p class=\"danger\" role=\"alert\" id=\"error\">" + escaped(page.error) + "</p>\n";
    if (!page.provider.empty()) content += way_to_provider(page);
    content += "<label for=\"sign_in_name\">Sign-in name</label>\n"
               "<input id=\"sign_in_name\" name=\"sign_in_name\" autocomplete=\"username\" "
               "autocapitalize=\"none\" "
               "spellcheck=\"false\" required maxlength=\"100\" value=\"" +
               escaped(page.sign_in_name) +
               "\">\n<label for=\"password\">Password</label>\n"
               "<input id=\"password\" name=\"password\" type=\"password\" "
               "autocomplete=\"current-password\" required "
               "maxlength=\"200\">\n<input type=\"hidden\" name=\"next\" value=\"" +
               escaped(safe_next(page.next)) + "\">\n<button>Sign in</button>\n</form>\n";
    return html_page({.title = "Sign in"}, content);
}

std::string safe_next(std::string_view next) {
    const bool plain =
        std::ranges::all_of(next, [](char c) { return c > 0x20 && c < 0x7f && c != '\\'; });
    const bool of_this_site = next.size() > 1 && next[0] == '/' && next[1] != '/';
    return plain && of_this_site && next.size() <= 512 ? std::string(next) : "/board";
}

} // namespace evenload
