// A surface above the screen: menus, dialogs, toasts, side sheets. Takes the pointer from what is below.
#pragma once

#include "client/widgets/ui.h"

#include <string>
#include <vector>

namespace evenload::ui {

// How far it reaches: takes the pointer only where it draws; or everywhere, as a menu that a click beside
// it closes; or everything below is out of reach, as under a dialog.
enum class Reach : std::uint8_t { own, pointer, modal };

struct Layer {
    Layer(Ui& ui, const std::string& key, Rect rect, Reach reach, int at_least = 0);
    ~Layer();
    Layer(const Layer&) = delete;
    Layer& operator=(const Layer&) = delete;

    bool pressed_outside = false;

private:
    Ui& ui_;
    std::vector<std::string> saved_scroll_path_;
};

} // namespace evenload::ui
