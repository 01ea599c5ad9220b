#include "common/base/place.h"

#include "common/base/text.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace evenload {
namespace {

std::string degrees_text(std::int32_t microdegrees) {
    char buffer[32];
    const int size = std::abs(microdegrees);
    std::snprintf(buffer, sizeof buffer, "%s%d.%06d", microdegrees < 0 ? "-" : "", size / 1'000'000,
                  size % 1'000'000);
    return buffer;
}

std::optional<std::int32_t> microdegrees(std::string_view text, int limit_degrees) {
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    const auto dot = text.find('.');
    const std::string_view whole = text.substr(0, dot);
    std::string fraction(dot == std::string_view::npos ? "" : text.substr(dot + 1));
    if (whole.empty() || whole.size() > 3 || fraction.size() > 12) return std::nullopt;
    fraction.resize(6, '0');
    const auto degrees = whole_number(whole);
    const auto millionths = whole_number(fraction);
    if (!degrees || !millionths || *degrees < 0 || *millionths < 0) return std::nullopt;
    const std::int64_t size = *degrees * 1'000'000 + *millionths;
    if (size > limit_degrees * 1'000'000LL) return std::nullopt;
    return static_cast<std::int32_t>(negative ? -size : size);
}

} // namespace

std::string to_text(Place place) {
    return degrees_text(place.latitude_microdegrees) + "," + degrees_text(place.longitude_microdegrees);
}

std::optional<Place> place_from_text(std::string_view text) {
    const auto comma = text.find(',');
    if (comma == std::string_view::npos) return std::nullopt;
    const auto latitude = microdegrees(trimmed(text.substr(0, comma)), 90);
    const auto longitude = microdegrees(trimmed(text.substr(comma + 1)), 180);
    if (!latitude || !longitude) return std::nullopt;
    return Place{*latitude, *longitude};
}

int distance_metres(Place from, Place to) {
    constexpr double mean_earth_radius_metres = 6'371'008.8; // IUGG mean radius R1
    constexpr double radians = 3.14159265358979323846 / 180e6;
    const double mean_latitude =
        (from.latitude_microdegrees + static_cast<double>(to.latitude_microdegrees)) / 2 * radians;
    const double x = (to.longitude_microdegrees - static_cast<double>(from.longitude_microdegrees)) *
                     radians * std::cos(mean_latitude);
    const double y =
        (to.latitude_microdegrees - static_cast<double>(from.latitude_microdegrees)) * radians;
    return static_cast<int>(std::lround(std::sqrt(x * x + y * y) * mean_earth_radius_metres));
}

} // namespace evenload
