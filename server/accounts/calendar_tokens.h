// The secret address of a professional's calendar feed: who has it sees that calendar and nothing else, until it is
// revoked. Shown once; only its hash is stored. A professional has one at a time.
#pragma once

#include "common/base/civil_time.h"
#include "common/model/professional.h"
#include "common/model/user.h"
#include "common/store/database.h"

#include <optional>
#include <string>
#include <string_view>

namespace evenload {

// Writing connection, inside the caller's transaction. The one before stops working.
std::string create_calendar_token(Database& database, const Id<Professional>& professional_id,
                                  const Id<User>& made_by, Instant now);
void revoke_calendar_token(Database& database, const Id<Professional>& professional_id);
void note_calendar_use(Database& database, std::string_view token, Instant now);

// Reading is enough for what follows.
// Nothing when the professional has left: is not active, or has users of whom none may sign in.
struct CalendarUse {
    Id<Professional> professional_id;
    std::optional<Instant> last_used_at;
};
std::optional<CalendarUse> calendar_of_token(Database& database, std::string_view token);

struct CalendarLink {
    Instant made_at;
    std::string made_by; // name of the user; empty: the program
    std::optional<Instant> last_used_at;
};
std::optional<CalendarLink> calendar_link(Database& database,
                                          const Id<Professional>& professional_id);

} // namespace evenload
