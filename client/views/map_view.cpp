#include "client/views/map_view.h"

#include "client/views/words.h"
#include "common/base/sort_stably.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace evenload {
namespace {

constexpr float least_margin_km = 0.8f;
constexpr float least_side_km = 2;
constexpr float reach_share = 0.1f; // how far a case warms the ground around it, of the longer side
constexpr int heat_columns = 48;
constexpr double km_per_degree = 111.195; // of latitude, on a sphere of 6,371 km

std::vector<int> shown_cases(const BoardView& board) {
    std::vector<int> shown = board.tray.cases;
    for (const BoardColumn& column : board.columns)
        shown.insert(shown.end(), column.cases.begin(), column.cases.end());
    return shown;
}

// Equirectangular about the middle of what is shown: true to a few metres over a team's ground.
class Ground {
public:
    Ground(const BoardView& board, const std::vector<int>& shown) {
        bool first = true;
        for (const int index : shown) {
            const auto& place = board.cases[static_cast<std::size_t>(index)].stop.place;
            if (!place) continue;
            if (first) south_west_ = north_east_ = *place;
            first = false;
            south_west_.latitude_microdegrees =
                std::min(south_west_.latitude_microdegrees, place->latitude_microdegrees);
            south_west_.longitude_microdegrees =
                std::min(south_west_.longitude_microdegrees, place->longitude_microdegrees);
            north_east_.latitude_microdegrees =
                std::max(north_east_.latitude_microdegrees, place->latitude_microdegrees);
            north_east_.longitude_microdegrees =
                std::max(north_east_.longitude_microdegrees, place->longitude_microdegrees);
        }
        const double middle = (static_cast<double>(south_west_.latitude_microdegrees) +
                               north_east_.latitude_microdegrees) /
                              2e6;
        east_km_ = km_per_degree * std::cos(middle * 3.14159265358979 / 180) / 1e6;
        const GroundPoint corner = bare(north_east_);
        // So wide that no warmth is cut off at the edge: a margin m of a side s has m = share × (s + 2m).
        const float margin = std::max(least_margin_km, std::max(corner.east, corner.north) *
                                                           reach_share / (1 - 2 * reach_share));
        width = std::max(least_side_km, corner.east + 2 * margin);
        height = std::max(least_side_km, corner.north + 2 * margin);
        shift_ = {(width - corner.east) / 2, (height - corner.north) / 2};
    }

    GroundPoint of(const Place& place) const {
        const GroundPoint at = bare(place);
        return {at.east + shift_.east, at.north + shift_.north};
    }

    float width = least_side_km;
    float height = least_side_km;

private:
    GroundPoint bare(const Place& place) const {
        const auto east = place.longitude_microdegrees - south_west_.longitude_microdegrees;
        const auto north = place.latitude_microdegrees - south_west_.latitude_microdegrees;
        return {static_cast<float>(east * east_km_),
                static_cast<float>(north * km_per_degree / 1e6)};
    }

    Place south_west_;
    Place north_east_;
    double east_km_ = 0; // per micro-degree
    GroundPoint shift_;
};

// A kernel density with the quartic kernel (Silverman, Density Estimation, 1986, table 3.1 and section 4.2), weighted
// by load; as wide as a tenth of the ground, so that it shows localities and not houses.
HeatGrid heat_of(const BoardView& board, const MapView& map) {
    HeatGrid heat;
    heat.columns = heat_columns;
    heat.rows = std::clamp(static_cast<int>(std::lround(static_cast<float>(heat_columns) *
                                                        map.height_km / map.width_km)),
                           8, 2 * heat_columns);
    heat.shares.assign(static_cast<std::size_t>(heat.columns * heat.rows), 0.f);
    const float reach = std::max(map.width_km, map.height_km) * reach_share;
    const float step_east = map.width_km / static_cast<float>(heat.columns - 1);
    const float step_north = map.height_km / static_cast<float>(heat.rows - 1);
    for (const MapCase& one : map.cases) {
        const int minutes = board.cases[static_cast<std::size_t>(one.index)].load_minutes;
        if (minutes == 0) continue;
        const float from_north = map.height_km - one.at.north;
        const auto range = [reach](float at, float step, int count) {
            return std::pair{std::max(0, static_cast<int>(std::ceil((at - reach) / step))),
                             std::min(count - 1, static_cast<int>((at + reach) / step))};
        };
        const auto [left, right] = range(one.at.east, step_east, heat.columns);
        const auto [top, bottom] = range(from_north, step_north, heat.rows);
        for (int row = top; row <= bottom; ++row)
            for (int column = left; column <= right; ++column) {
                const float east = static_cast<float>(column) * step_east - one.at.east;
                const float south = static_cast<float>(row) * step_north - from_north;
                const float inside = 1 - (east * east + south * south) / (reach * reach);
                if (inside > 0)
                    heat.shares[static_cast<std::size_t>(row * heat.columns + column)] +=
                        inside * inside * static_cast<float>(minutes);
            }
    }
    const float most = *std::max_element(heat.shares.begin(), heat.shares.end());
    if (most > 0)
        for (float& share : heat.shares)
            share /= most;
    return heat;
}

std::vector<MapLocality> localities_of(const BoardView& board, const MapView& map) {
    std::map<std::string, MapLocality> by_zone;
    for (const MapCase& one : map.cases) {
        const BoardCase& care = board.cases[static_cast<std::size_t>(one.index)];
        if (care.zone.empty()) continue;
        MapLocality& locality = by_zone[care.zone];
        locality.zone = care.zone;
        locality.at.east += one.at.east;
        locality.at.north += one.at.north;
        ++locality.cases;
        locality.unallocated += care.column < 0;
        locality.load_minutes += care.load_minutes;
    }
    for (auto& [zone, locality] : by_zone) {
        const auto count = static_cast<float>(locality.cases);
        locality.at = {locality.at.east / count, locality.at.north / count};
    }
    std::map<std::string, std::pair<float, GroundPoint>>
        nearest; // how far from the middle, and where
    for (const MapCase& one : map.cases) {
        const std::string& zone = board.cases[static_cast<std::size_t>(one.index)].zone;
        const auto middle = by_zone.find(zone);
        if (middle == by_zone.end()) continue;
        const float away = std::hypot(one.at.east - middle->second.at.east,
                                      one.at.north - middle->second.at.north);
        const auto known = nearest.find(zone);
        if (known == nearest.end() || away < known->second.first) nearest[zone] = {away, one.at};
    }
    std::vector<MapLocality> localities;
    for (auto& [zone, locality] : by_zone) {
        locality.at = nearest[zone].second;
        locality.spoken = zone + ", " + count_words(locality.cases, "case") + ", " +
                          duration_text(locality.load_minutes) + " a week";
        if (locality.unallocated > 0)
            locality.spoken += ", " + std::to_string(locality.unallocated) + " unallocated";
        localities.push_back(std::move(locality));
    }
    sort_stably(localities, [](const MapLocality& one, const MapLocality& other) {
        return one.load_minutes > other.load_minutes;
    });
    return localities;
}

} // namespace

MapView map_view(const BoardView& board) {
    MapView map;
    const std::vector<int> shown = shown_cases(board);
    const Ground ground(board, shown);
    map.width_km = ground.width;
    map.height_km = ground.height;
    for (const int index : shown) {
        const BoardCase& care = board.cases[static_cast<std::size_t>(index)];
        if (!care.stop.place) {
            ++map.without_place;
            continue;
        }
        const std::string who = care.column < 0
                                    ? "unallocated"
                                    : board.columns[static_cast<std::size_t>(care.column)].name;
        map.cases.push_back({index, ground.of(*care.stop.place),
                             care.name + ", " + care.reference + ", " + care.zone + ", " + who});
    }
    map.localities = localities_of(board, map);
    map.heat = heat_of(board, map);
    return map;
}

} // namespace evenload
