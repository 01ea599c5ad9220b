// Where somebody with an invitation sets their own password; the first administrator also says who they are and for
// whom this is. Works without scripts.
#pragma once

#include <string>
#include <string_view>

namespace evenload {

struct InvitationPage {
    std::string_view token;
    std::string_view name; // of the person; for the first administrator what they typed before
    std::string_view sign_in_name;
    std::string_view organisation;
    std::string_view team;
    std::string_view error;     // a sentence; empty at first
    bool first = false;         // the first administrator
    bool asks_for_team = false; // nobody has added one yet
};
std::string invitation_page(const InvitationPage& page);

// The two fields of a new password, which the account page has as well.
std::string new_password_fields();

} // namespace evenload
