// Who acts for whom, on which days; naming a deputy, ending it, and who is away without one.
#pragma once

#include "common/store/database.h"
#include "server/access/visitor.h"

#include <string>

namespace evenload {

struct DeputiesPage {
    const Visitor& visitor;
    Date today;
    std::string problem; // of what was just tried; empty: none
};

std::string deputies_page(Database& database, const DeputiesPage& page);

} // namespace evenload
