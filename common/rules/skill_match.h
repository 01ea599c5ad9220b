// skill_match: a visit is given by someone with every skill that it asks for.
// Source: product.md, "What goes into allocation and scheduling"; for two-person and time-critical visits a
// missing skill blocks. A band says nothing about skill and is a rule of its own (pay_band.h).
#pragma once

#include "common/base/outcome.h"
#include "common/model/codes.h"
#include "common/rules/severity.h"

#include <optional>

namespace evenload {

// Amount: how many skills are missing. "Lacks skill: wound care".
std::optional<Breach> skill_match(const Codes& asked, const Codes& held, Situation situation);

} // namespace evenload
