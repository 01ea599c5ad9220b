#include "server/pages/invitation_page.h"

#include "server/accounts/new_password.h"
#include "server/pages/html.h"

namespace evenload {

namespace {

std::string field(std::string_view name, std::string_view label, std::string_view value,
                  std::string_view more = {}) {
    std::string text = "<label for=\"";
    text.append(name).append("\">").append(label).append("</label>\n<input id=\"").append(name);
    text.append("\" name=\"").append(name).append("\" required maxlength=\"100\" value=\"");
    return text.append(escaped(value)).append("\"").append(more).append(">\n");
}

std::string first_fields(const InvitationPage& page) {
    std::string fields;
    if (page.asks_for_team)
        fields += field("organisation", "Organisation", page.organisation) +
                  field("team", "First team", page.team);
    return fields + field("name", "Your name", page.name, " autocomplete=\"name\"") +
           field("sign_in_name", "Sign-in name", page.sign_in_name,
                 " autocomplete=\"username\" autocapitalize=\"none\" spellcheck=\"false\"");
}

// A password store then knows for whom the new password is.
std::string fields_of_known(const InvitationPage& page) {
    return "<p>" + escaped(page.name) + ", your sign-in name is <strong>" +
           escaped(page.sign_in_name) +
           "</strong>.</p>\n<input type=\"hidden\" name=\"username\" autocomplete=\"username\" "
           "value=\"" +
           escaped(page.sign_in_name) + "\">\n";
}

} // namespace

std::string new_password_fields() {
    const std::string kind =
        "type=\"password\" autocomplete=\"new-password\" required minlength=\"" +
        std::to_string(shortest_password) + "\" maxlength=\"" + std::to_string(longest_password) +
        "\"";
    return "<label for=\"new_password\">New password</label>\n<input id=\"new_password\" "
           "name=\"new_password\" aria-describedby=\"password_hint\" " +
           kind + ">\n<p class=\"muted\" id=\"password_hint\">At least " +
           std::to_string(shortest_password) +
           " characters. Three words that do not belong together are good; digits and signs are "
           "not needed.</p>\n<label for=\"again\">New password again</label>\n<input id=\"again\" "
           "name=\"again\" " +
           kind + ">\n";
}

std::string invitation_page(const InvitationPage& page) {
    const std::string title = page.first ? "Set up Evenload" : "Choose your password";
    std::string content =
        "<form class=\"card\" method=\"post\" action=\"/invitation\">\n<h1>" + title + "</h1>\n";
    if (!page.error.empty())
        content +=
            "<p class=\"danger\" role=\"alert\" id=\"error\">" + escaped(page.error) + "</p>\n";
    if (page.first)
        content += "<p>You become the first administrator.</p>\n" + first_fields(page);
    else
        content += fields_of_known(page);
    content += new_password_fields() + "<input type=\"hidden\" name=\"token\" value=\"" +
               escaped(page.token) + "\">\n<button>" +
               (page.first ? "Set up and sign in" : "Save and sign in") + "</button>\n</form>\n";
    return html_page({.title = title}, content);
}

} // namespace evenload
