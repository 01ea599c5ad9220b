// How people prove who they are: passwords, and tokens of wall screens. Kept beside the records in the same
// file but never synchronised, exported or part of an image.
//
// Everything here runs on the writing connection, inside the caller's transaction, except where said.
#pragma once

#include "common/base/civil_time.h"
#include "common/model/user.h"
#include "common/store/database.h"
#include "server/accounts/new_password.h"

#include <optional>
#include <string>
#include <string_view>

namespace evenload {

// Creates or migrates the tables of accounts; run after prepare_schema, in a transaction of its own.
void prepare_accounts(Database& database);

// Replaces the password and ends the person's sessions. Fault when nobody has this id, or the password may not be
// one (new_password.h). Slow on purpose: what holds up others hashes first and calls store_password.
void set_password(Database& database, const Id<User>& user_id, std::string_view password,
                  Instant now);

// The same with a hash that has been made (password.h) of a password that has been looked at; sessions go on.
void store_password(Database& database, const Id<User>& user_id, std::string_view hash,
                    Instant now);

// Whether the person has a local password; reading is enough.
bool has_password(Database& database, const Id<User>& user_id);

// Fifteen random characters that are hard to mistake for each other (74 bits): "k7mhp-3wqxt-r9dca".
std::string generate_password();

// The account behind a sign-in name in lower case, of an active user. Reading is enough.
struct Account {
    Id<User> user_id;
    std::string password_hash; // empty: has none
};
std::optional<Account> find_account(Database& database, std::string_view sign_in_name);

// A token that opens the kiosk page of a user with the role kiosk, until revoked. Returned once; only its
// hash is stored.
std::string create_kiosk_token(Database& database, const Id<User>& kiosk_user_id, Instant now);
void revoke_kiosk_tokens(Database& database, const Id<User>& kiosk_user_id);
std::optional<Id<User>> kiosk_user_of(Database& database,
                                      std::string_view token); // reading is enough

} // namespace evenload
