// Devices on which somebody keeps their next days for working without a network. The server holds no pack and no key of
// one, only that there is one and until when: its lease. A pack without a lease is wiped by its device, at the latest when
// the lease it knows of is over.
//
// A lease is taken back when the person signs out there or everywhere, gets a new password, may not sign in any more, or
// when they or an administrator end it.
#pragma once

#include "common/base/civil_time.h"
#include "common/model/user.h"
#include "common/store/database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenload {

inline constexpr int most_pack_days = 14;
inline constexpr std::size_t most_packs_of_one = 10;

struct Pack {
    std::string
        id; // made by the device: 32 hexadecimal digits; tells devices apart and opens nothing
    Id<User> user_id;
    std::string session_id; // in which it was made or renewed last
    std::string browser;    // in words (browser_words.h)
    Instant made_at;
    Instant renewed_at;
    Instant lease_ends_at;
};

bool is_pack_id(std::string_view id);

// Inside the caller's transaction, on a writing connection.
void begin_pack(Database& database, const Pack& pack);
void renew_pack(Database& database, const std::string& id, const std::string& session_id,
                Instant now, Instant lease_ends_at);
void end_pack(Database& database, std::string_view id, const Id<User>& of);
void end_packs_of(Database& database, const Id<User>& user_id);
void end_packs_of_session(Database& database, std::string_view session_id);

// Reading is enough. Nothing when there is none, its lease is over, or its person may not sign in.
std::optional<Pack> find_pack(Database& database, std::string_view id, Instant now);
std::vector<Pack> packs_of(Database& database, const Id<User>& user_id,
                           Instant now); // newest first

} // namespace evenload
