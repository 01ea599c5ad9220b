#include "common/rules/capacity.h"

#include "common/rules/load.h"
#include "common/rules/severity.h"

namespace evenload {

std::optional<Breach> capacity(const CapacityInput& input) {
    const int after = input.load_minutes + input.added_minutes;
    const std::int64_t limit = std::int64_t{input.available_minutes} * input.full_percent;
    if (input.added_minutes <= 0 || std::int64_t{after} * 100 <= limit) return std::nullopt;
    const auto percent = [&](int minutes) {
        return std::to_string(load_percent(minutes, input.available_minutes)) + "%";
    };
    const std::string message =
        input.available_minutes <= 0
            ? "Over capacity: no time available this week"
            : "Over capacity: " + percent(input.load_minutes) + " → " + percent(after);
    return Breach{"capacity", severity_of("capacity"), message,
                  after - static_cast<int>(limit / 100)};
}

} // namespace evenload
