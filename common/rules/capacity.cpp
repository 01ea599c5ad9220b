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

std::optional<Breach> case_limit(int cases_before, int most_cases) {
    if (most_cases <= 0 || cases_before < most_cases) return std::nullopt;
    return Breach{"capacity", severity_of("capacity"),
                  "Has " + std::to_string(cases_before) + (cases_before == 1 ? " case" : " cases") +
                      "; the team's limit is " + std::to_string(most_cases),
                  cases_before + 1 - most_cases};
}

} // namespace evenload
