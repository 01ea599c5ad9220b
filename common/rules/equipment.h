// equipment: whoever gives a visit carries the equipment and technology that it asks for.
// Source: product.md, "What goes into allocation and scheduling".
#pragma once

#include "common/base/outcome.h"
#include "common/model/codes.h"
#include "common/rules/severity.h"

#include <optional>

namespace evenload {

// Amount: how many are missing. "Lacks equipment: bladder scanner".
std::optional<Breach> equipment(const Codes& asked, const Codes& carried, Situation situation);

} // namespace evenload
