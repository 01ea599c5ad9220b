#include "common/planning/team_sites.h"

#include "common/commands/gathering.h"

#include <algorithm>
#include <set>

namespace evenload {

int TeamSites::index_of(const Stop& stop) {
    const auto [found, is_new] =
        indexes_.try_emplace({stop.site, stop.place}, static_cast<int>(stops_.size()));
    if (is_new) stops_.push_back(stop);
    return found->second;
}

int TeamSites::table_of(TravelMode mode) {
    const auto found = std::find(modes_.begin(), modes_.end(), mode);
    if (found != modes_.end()) return static_cast<int>(found - modes_.begin());
    modes_.push_back(mode);
    return static_cast<int>(modes_.size()) - 1;
}

std::vector<TravelTable> TeamSites::tables() const {
    std::set<int> rows;
    for (const Stop& stop : stops_)
        if (stop.site) rows.insert(*stop.site);
    const TravelMatrix matrix = travel_matrix(database_, team_id_, rows);
    std::vector<TravelTable> tables;
    for (const TravelMode mode : modes_.empty() ? std::vector{TravelMode::car} : modes_) {
        TravelTable& table = tables.emplace_back();
        table.sites = static_cast<int>(stops_.size());
        table.minutes.reserve(stops_.size() * stops_.size());
        for (const Stop& from : stops_)
            for (const Stop& to : stops_)
                table.minutes.push_back(
                    &from == &to ? 0 : travel_minutes(from, to, mode, matrix).value_or(0));
    }
    return tables;
}

} // namespace evenload
