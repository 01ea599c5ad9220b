// Devices that keep days for working without a network, as rows of a table with a button to end each: on a person's own
// page and on that of the administrators.
#pragma once

#include "server/accounts/packs.h"

#include <string>
#include <string_view>

namespace evenload {

// "Safari on iPhone, made Mon 23 Nov, 08:00, last renewed …" in the cells of a row. `whose`: a name to begin it with; empty:
// one's own. `end_at` takes the form.
std::string pack_row(const Pack& pack, std::string_view whose, std::string_view end_at);

// The table around the rows; nothing without any.
std::string pack_table(const std::string& rows, bool with_names);

} // namespace evenload
