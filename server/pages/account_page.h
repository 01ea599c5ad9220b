// Your account: who one is here, where one is signed in, and one's password. Reads; changes nothing.
#pragma once

#include "common/base/civil_time.h"
#include "common/store/database.h"
#include "server/access/visitor.h"

#include <string>
#include <string_view>

namespace evenload {

struct AccountPage {
    const Visitor& visitor;
    Instant now;
    std::string_view error; // a sentence about the new password; empty when there is none
    std::string_view done;  // a sentence about what was just done
};
std::string account_page(Database& database, const AccountPage& page);

} // namespace evenload
