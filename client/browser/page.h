// One page: canvas, fonts, widgets and the program that draws on them. Receives what happens in the
// browser (exports.cpp) and draws a frame when the page asks for one. It draws nothing on its own account.
#pragma once

#include "client/browser/browser_host.h"
#include "client/browser/browser_store.h"
#include "client/browser/program.h"
#include "client/browser/renderer.h"
#include "client/widgets/ui.h"

#include <memory>

namespace evenload {

enum class PointerKind { mouse, pen, touch };

struct PointerEvent {
    ui::Point at;
    int buttons = 0; // bits as in PointerEvent.buttons: 1 left, 2 right, 4 middle
    PointerKind kind = PointerKind::mouse;
    bool ctrl = false;
    bool shift = false;
};

struct CanvasSize {
    float width = 0; // CSS pixels
    float height = 0;
    float density = 1;
};

class Page {
public:
    // False when the canvas cannot be drawn on. The program is made after the page can draw.
    bool start(ui::FontFiles fonts, std::unique_ptr<Renderer> renderer,
               const ProgramMaker& make_program);
    void frame();

    void resize(CanvasSize size);
    void pointer(const PointerEvent& event);
    void pointer_lost();
    void wheel(ui::Point at, float dx, float dy);
    bool dragging() const;
    bool key(ui::KeyPress press, ui::KeyPlace place); // true when the browser must not act on it
    void act(ui::Act act);
    void preferences_changed();
    void context_restored();

    BrowserHost host;
    BrowserStore store;

private:
    void choose_theme();
    ui::KeyContext context_of(ui::KeyPlace place) const;

    std::unique_ptr<Renderer> renderer_;
    std::unique_ptr<ui::Fonts> fonts_;
    std::unique_ptr<ui::Ui> ui_;
    std::unique_ptr<Program> program_;
    ui::Theme forced_;
    CanvasSize size_;
    int buttons_ = 0;
    bool shown_ = false;
};

} // namespace evenload
