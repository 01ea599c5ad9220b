// Long work: a bar, what is being done, and Cancel.
#pragma once

#include "client/widgets/interact.h"

#include <string>

namespace evenload::ui {

struct Progress {
    std::string key;
    std::string text;
    int percent = -1; // -1: unknown
    bool cancellable = true;
};

inline constexpr float progress_height = 56;
bool progress(Ui& ui, Rect rect, const Progress& progress); // true when Cancel was pressed

} // namespace evenload::ui
