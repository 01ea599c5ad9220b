// The contacts of a case, newest first, as the lines of its file.
#pragma once

#include "client/views/case_view.h"

namespace evenload {

// Fills `contacts` and `next_contact_id` of a view whose `id` is set.
void add_contacts(Database& database, CaseView& view, const Viewpoint& viewpoint);

} // namespace evenload
