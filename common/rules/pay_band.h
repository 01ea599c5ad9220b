// pay_band: a visit is given by someone of at least the pay band that its contact plan calls safe.
// Source: product.md, "What goes into allocation and scheduling: skills and band". A band is a grade of
// responsibility and is asked for beside the skills, never instead of them.
#pragma once

#include "common/base/outcome.h"
#include "common/rules/severity.h"

#include <optional>

namespace evenload {

// Amount: how many bands are missing. "Band 3, asked is band 5 or higher"; 0 asks for nothing, and a
// professional whose band is not known (0) is below every band.
std::optional<Breach> pay_band(int lowest_band, int band, Situation situation);

} // namespace evenload
