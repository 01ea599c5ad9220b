// capacity: a professional's load stays within the minutes that they have to give. Soft: overload is allowed
// with a reason. Source: product.md, "Capacity is soft, with a reason recorded".
#pragma once

#include "common/base/outcome.h"

#include <optional>

namespace evenload {

struct CapacityInput {
    int load_minutes = 0;      // a week, before
    int added_minutes = 0;     // a week
    int available_minutes = 0; // a week
    int full_percent = 100;    // Team::full_percent
};

// case_limit: the number of cases stays within the team's limit; 0: there is none. Soft, and under the name of
// capacity, because it is the same question asked in another unit.
std::optional<Breach> case_limit(int cases_before, int most_cases);

// Amount: minutes a week above the limit. "Over capacity: 104% → 112%". What adds nothing breaches nothing,
// even where someone is overloaded already.
std::optional<Breach> capacity(const CapacityInput& input);

} // namespace evenload
