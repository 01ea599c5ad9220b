// What each role may do, as a table: the list of commands, which decides it, and the pages that some roles have.
// Written for administrators, from what the program itself asks.
#pragma once

#include <string>

namespace evenload {

std::string permissions_page();

} // namespace evenload
