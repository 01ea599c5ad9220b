// Which scheduled backups are kept. A file's name says when it was made; nothing else is looked at, so a copied folder
// rotates the same.
#pragma once

#include "common/base/civil_time.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenload {

// Of the newest so many hours, days and weeks (UTC) that have a backup, the last one is kept.
struct Rotation {
    int hourly = 24; // a slip is noticed the same day
    int daily = 14;  // … or when who made it is back from leave
    int weekly = 8;  // damage that nobody looked at
};

// "evenload_2026-11-22T160000Z.sqlite", to the second, in UTC: their order is their names'.
std::string backup_name(Instant made);
std::optional<Instant> backup_moment(std::string_view name); // nothing for another kind of file

// What may go, oldest first. Names that are not of backups are left alone, and so is the newest backup whatever is asked.
std::vector<std::string> outlived(const std::vector<std::string>& names, Rotation keep);

} // namespace evenload
