// The whole client without a browser, for tests: no window, no GPU, a page that only remembers.
// Finds things by role and name in the semantic tree, as a person using a screen reader does, and
// drives them with real pointer movements or through assistive acts.
//
//   Headless app{[&](ui::Ui& ui) { draw_board(ui, view, commands); }};
//   app.activate(app.find(Role::button, "Balance caseloads"));
//   app.mouse_drag(app.find(Role::button, "Mrs Y. Tanaka"), app.find(Role::list, "Callum Reyes"));
#pragma once

#include "client/widgets/ui.h"
#include "tests/support/client/fake_host.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct ImGuiContext;

namespace evenload::ui {

class Headless {
public:
    using Draw = std::function<void(Ui&)>;
    explicit Headless(Draw draw, Rect window = {0, 0, 1440, 900}, FontFiles fonts = {});
    ~Headless();

    FakeHost host;
    Ui& ui() { return *ui_; }
    const SemanticTree& tree() const { return ui_->tree; }

    void frames(int count = 2);
    void pass(double milliseconds); // moves the clock, fires timers, draws
    void resize(Rect window);

    // Throw std::runtime_error with the whole outline when there is none.
    Node find(Role role, std::string_view name) const;
    Node find_key(std::string_view key) const;
    bool has(Role role, std::string_view name) const;
    std::string outline() const { return tree().outline(); }

    // Assistive technology
    void activate(const Node& node);
    void open_menu(const Node& node);
    void focus(const Node& node);
    void type(const Node& node, const std::string& text);
    void submit(const Node& node);
    std::string focused() const { return tree().focused(); }

    // Keyboard: `dom_key` as KeyboardEvent.key. Goes where the focus is.
    void key(const std::string& dom_key, bool ctrl = false, bool shift = false);

    // Mouse and finger
    void move_to(Point point);
    void press();
    void release();
    void click(const Node& node, bool ctrl = false, bool shift = false);
    void click_at(Point point);
    void right_click(const Node& node);
    void right_click_at(Point point);
    void mouse_drag(const Node& from, const Node& to);
    void mouse_drag(Point from, Point to);
    void begin_drag(Point from, Point to); // without the release
    void touch_drag(Point from, Point to); // with the long press
    void touch_pan(Point from, Point to);
    void wheel(Point at, float pixels);

private:
    void act(ActKind kind, const Node& node, std::string text = {});
    std::optional<std::string> wanted_focus();

    void enter() const; // several may live side by side, as two people at their browsers

    ImGuiContext* context_ = nullptr;
    Draw draw_;
    Rect window_;
    std::unique_ptr<Fonts> fonts_;
    std::unique_ptr<Ui> ui_;
    Point pointer_{-1, -1};
};

} // namespace evenload::ui
