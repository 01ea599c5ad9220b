// Telling people: writing the notices that a command causes. Not what they read: views put a notice into words.
#pragma once

#include "common/model/records.h"
#include "common/store/transaction.h"

#include <vector>

namespace evenload {

// Writes `notice` with its id, who made it and when. Nobody is told what they did themselves.
void notify(Transaction& transaction, Notice notice);

// The active users who are this professional; mostly one, none for who does not sign in.
std::vector<User> users_of(Transaction& transaction, const Id<Professional>& professional_id);

} // namespace evenload
