// The key under which a browser keeps a person's unsent commands. The browser has it in memory only and asks for
// it after signing in; so what is on its disk opens for nobody else, and not without this server.
#pragma once

#include "common/model/user.h"

#include <filesystem>
#include <string>

namespace evenload {

// 32 random bytes in a file of their own beside the database, not in it: a copy of the database opens nothing.
// Made when missing, then the same for ever; call it only where a DataFolder is open, which holds the lock. Fault
// when the file is not 32 bytes or cannot be written.
std::string outbox_secret(const std::filesystem::path& data);

// 32 bytes for AES-GCM as 64 hexadecimal digits, the same for one person on every device: BLAKE2b of the person,
// keyed with the secret. It does not change with the password, or what was kept before could not be read after.
std::string outbox_key(const std::string& secret, const Id<User>& user_id);

// By which a browser tells whose items are whose: says nothing of the person to who finds the disk, and stays when
// the secret is lost, so that their items are then said to be unreadable and not passed over.
std::string outbox_owner(const Id<User>& user_id); // 64 hexadecimal digits

} // namespace evenload
