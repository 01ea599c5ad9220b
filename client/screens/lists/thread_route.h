// The address at which a thread is read, beside what it is about.
#pragma once

#include "client/screens/route.h"
#include "client/views/comments_view.h"

namespace evenload {

Route route_to(const ThreadPlace& place);

} // namespace evenload
