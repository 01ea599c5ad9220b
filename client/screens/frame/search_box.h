// The search field of the header and the list of what it found.
#pragma once

#include "client/screens/frame/header_bar.h"

#include <optional>
#include <string>

namespace evenload::ui {

inline constexpr const char* search_label = "Find a case, person, postcode or comment";

// The new text, when it was changed.
std::optional<std::string> draw_search(Ui& ui, Rect rect, const SearchView& search,
                                       HeaderState& state, Desk& desk);

} // namespace evenload::ui
