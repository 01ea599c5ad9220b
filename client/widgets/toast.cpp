#include "client/widgets/toast.h"

#include "client/widgets/interact.h"
#include "client/widgets/layer.h"

namespace evenload::ui {

namespace {

constexpr double lasting_milliseconds = 8000;
constexpr std::size_t most_at_once = 3;
constexpr int above_dialogs = 50;

bool toast_button(Ui& ui, Rect rect, Node node, Icon icon, Colour colour) {
    node.rect = rect;
    const std::string label = node.name;
    const Interaction act = control(ui, std::move(node));
    if (act.hovered) ui.paint.stroke(rect.inset(2), colour, ui.px(radius_small));
    if (icon != Icon::none) {
        ui.paint.icon(rect, icon, colour);
    } else {
        ui.paint.text_in(rect, Face::strong, colour, label, Align::centre);
    }
    return act.clicked;
}

} // namespace

void Toasts::show(Ui& ui, Toast toast) {
    ui.announce(toast.spoken.empty() ? toast.text : toast.spoken);
    if (shown_.size() == most_at_once) shown_.erase(shown_.begin());
    shown_.push_back({std::move(toast), next_number_++, lasting_milliseconds});
    ui.host.request_frames(2);
}

void Toasts::draw(Ui& ui) {
    const double passed = ui.now - last_time_;
    last_time_ = ui.now;
    if (shown_.empty()) return;
    // Above the line that says what is being dragged.
    float bottom = ui.screen.bottom() - ui.px(ui.drag.active() ? 60 : 16);
    int finished = 0;
    int acted_on = 0;
    double next = lasting_milliseconds;
    for (auto shown = shown_.rbegin(); shown != shown_.rend(); ++shown) {
        const std::string key = "toast:" + std::to_string(shown->number);
        const Toast& toast = shown->toast;
        const float action_width =
            toast.action_label.empty()
                ? 0
                : ui.paint.width(Face::strong, toast.action_label) + ui.px(24);
        const float spare = action_width + ui.px(16 + 8) + ui.control_height();
        const float widest = ui.screen.width - ui.px(32);
        const float words = std::min(ui.paint.width(Face::body, toast.text) + 1,
                                     std::min(ui.px(560), widest) - spare);
        const float lines = ui.paint.paragraph_height(Face::body, toast.text, words, 4);
        const float height = std::max(ui.control_height() + ui.px(8), lines + ui.px(20));
        const Rect rect{ui.screen.x + ui.px(16), bottom - height, words + spare, height};
        bottom -= height + ui.px(8);

        const Layer layer{ui, key, rect, Reach::own, above_dialogs};
        const Container group{ui.tree,
                              {.key = key, .role = Role::region, .name = "Message", .rect = rect}};
        const Theme& t = ui.theme();
        ui.paint.shadow(rect, Elevation::raised);
        ui.paint.fill(rect, t.toast, ui.px(radius));
        if (t.outlined) ui.paint.stroke(rect, t.on_toast, ui.px(radius));
        Rect inside = rect.inset(ui.px(4), 0);
        inside.cut_left(ui.px(12));
        const Rect close = inside.cut_right(ui.control_height(), ui.px(4));
        const Rect action = inside.cut_right(action_width, ui.px(4));
        const Rect text{inside.x, rect.centre().y - lines / 2, words, lines};
        ui.paint.paragraph(text, Face::body, t.on_toast, toast.text, 4);
        ui.tree.leaf({.key = key + ":text", .role = Role::text, .name = toast.text, .rect = text});
        const auto square = [&](Rect r) {
            return Rect{r.x, r.centre().y - ui.control_height() / 2, r.width, ui.control_height()};
        };
        if (action_width > 0 && toast_button(ui, square(action),
                                             {.key = key + ":action",
                                              .role = Role::button,
                                              .name = toast.action_label,
                                              .actions = action::activate},
                                             Icon::none, t.on_toast_action)) {
            acted_on = shown->number;
        }
        if (toast_button(ui, square(close),
                         {.key = key + ":close",
                          .role = Role::button,
                          .name = "Dismiss message",
                          .actions = action::activate},
                         Icon::x, t.on_toast)) {
            finished = shown->number;
        }
        const bool held = rect.contains(ui.pointer()) || ui.tree.focus_within(key);
        if (!held) shown->left_milliseconds -= std::min(passed, 1000.0);
        next = std::min(next, shown->left_milliseconds);
    }
    std::function<void()> action;
    for (const Shown& shown : shown_) {
        if (shown.number == acted_on) action = shown.toast.action;
    }
    std::erase_if(shown_, [&](const Shown& shown) {
        return shown.number == finished || shown.number == acted_on || shown.left_milliseconds <= 0;
    });
    if (action) action();
    // Time only passes while frames are drawn, so one must come now and then.
    if (!shown_.empty()) {
        const int wait = static_cast<int>(std::clamp(next, 20.0, 500.0));
        Host& host = ui.host;
        host.after(wait, [&host] { host.request_frames(1); });
    }
}

} // namespace evenload::ui
