// Restricted records as those responsible see them: which there are, and what was opened in an emergency and waits for
// review, with what was read and changed meanwhile. And what the reader has open, to end it.
#pragma once

#include "common/store/database.h"
#include "server/access/visitor.h"

#include <string>

namespace evenload {

struct RestrictedPage {
    const Visitor& visitor;
    Instant now;
    std::string problem; // of what was just tried; empty: none
};

std::string restricted_page(Database& database, const RestrictedPage& page);

} // namespace evenload
