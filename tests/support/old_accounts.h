// The tables of accounts as older programs left them, to see that today's opens them.
#pragma once

#include "common/store/database.h"

namespace evenload {

// Version 2: before invitations, identities and what a session says of itself.
inline void take_accounts_back_to_2(Database& database) {
    database.execute("drop table packs; " // since version 4
                     "drop table invitations; drop table identities; drop table used_logout_tokens;"
                     "alter table sessions drop column browser;"
                     "alter table sessions drop column issuer;"
                     "alter table sessions drop column provider_session;"
                     "update state set value = '2' where name = 'account_schema_version'");
}

// Version 1: before calendar feeds.
inline void take_accounts_back_to_1(Database& database) {
    take_accounts_back_to_2(database);
    database.execute("drop table calendar_tokens;"
                     "update state set value = '1' where name = 'account_schema_version'");
}

} // namespace evenload
