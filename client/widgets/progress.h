// Long work: a bar that shows and says how far it is.
#pragma once

#include "client/widgets/interact.h"

#include <string>

namespace evenload::ui {

struct Progress {
    std::string key;
    std::string text; // said, not drawn
    int percent = 0;
};

inline constexpr float progress_height = 14;
void progress(Ui& ui, Rect rect, const Progress& progress);

} // namespace evenload::ui
