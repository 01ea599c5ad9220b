// What runs on a page: the one thing main.cpp hands to the browser code.
#pragma once

#include "client/canvas/device_store.h"
#include "client/widgets/ui.h"

#include <functional>
#include <memory>

namespace evenload {

class Program {
public:
    virtual ~Program() = default;

    // Text and measures times this; more than 1 on a wall display. Asked before every frame.
    virtual float scale(ui::Rect window) const = 0;
    // The theme it insists on, or nullptr to follow the person's preferences.
    virtual const ui::Theme* theme() const = 0;
    virtual void draw(ui::Ui& ui) = 0;
    // After each drawing: commands given meanwhile take effect here. True: what was drawn is out of date already, and is
    // drawn again before anybody sees it.
    virtual bool step() = 0;
};

using ProgramMaker = std::function<std::unique_ptr<Program>(Host&, DeviceStore&)>;

} // namespace evenload
