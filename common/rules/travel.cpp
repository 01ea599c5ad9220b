#include "common/rules/travel.h"

#include "common/base/text.h"

namespace evenload {
namespace {

constexpr int road_percent_of_straight_line = 140;

struct Pace {
    int metres_per_minute;
    int setting_off_minutes;
};

Pace pace_of(TravelMode mode) {
    switch (mode) {
    case TravelMode::car: break;
    case TravelMode::bicycle: return {250, 2};
    case TravelMode::walking: return {80, 0};
    }
    return {1000, 5};
}

} // namespace

Stop stop_of(const Patient& patient) {
    return {patient.site, patient.place};
}

Stop base_of(const Professional& professional, const Team& team) {
    const Stop own{professional.site, professional.base};
    return own.known() ? own : Stop{team.base_site, team.base};
}

void TravelMatrix::add(const TravelRow& row) {
    std::vector<int> minutes;
    for (const std::string_view part : split(row.minutes, ' ')) {
        if (part.empty()) continue;
        const auto number = whole_number(part);
        if (!number || *number < 0 || *number > 24 * 60) return;
        minutes.push_back(static_cast<int>(*number));
    }
    rows_[row.site] = std::move(minutes);
}

std::optional<int> TravelMatrix::minutes(int from_site, int to_site) const {
    const auto row = rows_.find(from_site);
    if (row == rows_.end() || to_site < 0) return std::nullopt;
    const auto column = static_cast<std::size_t>(to_site);
    if (column >= row->second.size()) return std::nullopt;
    return row->second[column];
}

std::optional<int> travel_minutes(const Stop& from, const Stop& to, TravelMode mode,
                                  const TravelMatrix& matrix) {
    if (from.site && to.site)
        if (const auto measured = matrix.minutes(*from.site, *to.site)) return measured;
    if (from.place && to.place)
        return estimated_minutes(distance_metres(*from.place, *to.place), mode);
    return std::nullopt;
}

int estimated_minutes(int distance_metres, TravelMode mode) {
    if (distance_metres <= 0) return 0;
    const Pace pace = pace_of(mode);
    const std::int64_t road = std::int64_t{distance_metres} * road_percent_of_straight_line;
    const std::int64_t per_minute = std::int64_t{pace.metres_per_minute} * 100;
    return pace.setting_off_minutes + static_cast<int>((road + per_minute - 1) / per_minute);
}

} // namespace evenload
