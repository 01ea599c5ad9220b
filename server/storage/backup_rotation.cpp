#include "server/storage/backup_rotation.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <set>

namespace evenload {

namespace {

constexpr std::int64_t hour = 3'600'000;
constexpr std::int64_t day = 24 * hour;
// 1 January 1970 was a Thursday: weeks begin on Monday.
constexpr std::int64_t days_to_monday = 3;

using Kept = std::set<std::string>;

// `names` from the newest on.
void keep_last_of_each(const std::vector<std::string>& names, int most, std::int64_t length,
                       std::int64_t offset, Kept& kept) {
    std::optional<std::int64_t> last;
    for (const std::string& name : names) {
        const std::int64_t period = (backup_moment(name)->milliseconds + offset) / length;
        if (last == period) continue;
        if (most-- <= 0) return;
        last = period;
        kept.insert(name);
    }
}

} // namespace

std::string backup_name(Instant made) {
    std::string text = to_text(made).substr(0, 19); // without thousandths
    std::erase(text, ':');
    return "evenload_" + text + "Z.sqlite";
}

std::optional<Instant> backup_moment(std::string_view name) {
    int year = 0;
    unsigned month = 0;
    unsigned of_month = 0;
    unsigned hours = 0;
    unsigned minutes = 0;
    unsigned seconds = 0;
    if (std::sscanf(std::string(name).c_str(), "evenload_%4d-%2u-%2uT%2u%2u%2uZ.sqlite", &year,
                    &month, &of_month, &hours, &minutes, &seconds) != 6)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                           std::chrono::day(of_month)};
    if (!date.ok()) return std::nullopt;
    const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
    const Instant made{days * day + (hours * 3600 + minutes * 60 + seconds) * std::int64_t{1000}};
    return backup_name(made) == name ? std::optional(made) : std::nullopt;
}

std::vector<std::string> outlived(const std::vector<std::string>& names, Rotation keep) {
    std::vector<std::string> backups;
    for (const std::string& name : names)
        if (backup_moment(name)) backups.push_back(name);
    std::ranges::sort(backups, std::greater());
    Kept kept;
    if (!backups.empty()) kept.insert(backups.front());
    keep_last_of_each(backups, keep.hourly, hour, 0, kept);
    keep_last_of_each(backups, keep.daily, day, 0, kept);
    keep_last_of_each(backups, keep.weekly, 7 * day, days_to_monday * day, kept);
    std::vector<std::string> gone;
    for (const std::string& name : backups)
        if (!kept.contains(name)) gone.push_back(name);
    std::ranges::reverse(gone);
    return gone;
}

} // namespace evenload
