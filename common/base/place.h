// Where something is on the ground, in whole micro-degrees (WGS 84), and how far apart two places are.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace evenload {

struct Place {
    std::int32_t latitude_microdegrees = 0;
    std::int32_t longitude_microdegrees = 0;
    auto operator<=>(const Place&) const = default;
};

std::string to_text(Place place); // "51.889000,0.903000"
std::optional<Place> place_from_text(std::string_view);

// Great-circle distance (equirectangular approximation, below 0.1 % error up to 100 km).
int distance_metres(Place from, Place to);

} // namespace evenload
