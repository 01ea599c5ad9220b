// What a command has led to when that is more than a toast can say: each line named, nothing silent.
#pragma once

#include "client/widgets/ui.h"

#include <string>
#include <vector>

namespace evenload::ui {

struct Notice {
    std::string title;
    std::vector<std::string> lines;
};

bool draw_notice(Ui& ui, const Notice& notice); // true when it was read

} // namespace evenload::ui
