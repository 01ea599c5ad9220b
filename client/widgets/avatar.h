// A person as a circle with initials, in one of six colours that never changes for the same key.
// Only draws.
#pragma once

#include "client/widgets/ui.h"

#include <string_view>

namespace evenload::ui {

void avatar(Ui& ui, Rect rect, std::string_view initials, std::string_view stable_key);

} // namespace evenload::ui
