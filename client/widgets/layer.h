// A surface above the screen: menus, dialogs, toasts, side sheets. Takes the pointer from what is below.
#pragma once

#include "client/widgets/ui.h"

#include <string>
#include <vector>

namespace evenload::ui {

struct Layer {
    // `rect` is where it draws; a modal one takes the pointer everywhere.
    Layer(Ui& ui, const std::string& key, Rect rect, bool modal, int at_least = 0);
    ~Layer();
    Layer(const Layer&) = delete;
    Layer& operator=(const Layer&) = delete;

    bool pressed_outside = false;

private:
    Ui& ui_;
    std::vector<std::string> saved_scroll_path_;
};

} // namespace evenload::ui
