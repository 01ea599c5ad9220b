#include "client/widgets/dialog.h"

#include "client/widgets/button.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/label.h"

#include <algorithm>
#include <cmath>

namespace evenload::ui {

namespace {

constexpr float padding = 20;
constexpr float footer_height = 44;

Rect place_dialog(const Ui& ui, const DialogSpec& spec) {
    const float width = std::min(ui.px(spec.width), ui.screen.width - 16);
    const float height = std::min(ui.px(spec.height), ui.screen.height - 16);
    return {std::round(ui.screen.centre().x - width / 2),
            std::round(std::max(8.f, (ui.screen.height - height) * 0.4f)), width, height};
}

} // namespace

Dialog::Dialog(Ui& ui, const DialogSpec& spec)
    : ui_(ui)
    , rect_(place_dialog(ui, spec))
    , layer_(ui, spec.key, rect_, Reach::modal) {
    const auto known = std::find_if(ui.dialogs.begin(), ui.dialogs.end(),
                                    [&](const OpenDialog& open) { return open.key == spec.key; });
    if (known == ui.dialogs.end()) {
        ui.dialogs.push_back({spec.key, ui.tree.focused(), true});
        ui.tree.focus(spec.key);
        ui.host.request_frames(3);
    } else {
        known->drawn = true;
    }
    const Theme& t = ui.theme();
    ui.paint.fill(ui.screen, t.scrim);
    ui.paint.surface(rect_, ui.px(radius_large), Elevation::raised);
    if (t.outlined) ui.paint.stroke(rect_, t.control_line, ui.px(radius_large), 2);
    ui.tree.open({.key = spec.key,
                  .role = spec.alert ? Role::alertdialog : Role::dialog,
                  .name = spec.title,
                  .rect = rect_,
                  .states = state::modal,
                  .actions = action::focus});
    Rect inside = rect_.inset(ui.px(padding));
    footer = inside.cut_bottom(ui.px(footer_height));
    Rect top = inside.cut_top(ui.px(28), ui.px(space_2));
    const float side = ui.control_height();
    const Rect cross = top.cut_right(side, ui.px(8));
    heading(ui, top, spec.key + ":title", spec.title, 2, Face::heading);
    body = inside;
    const bool closed = icon_button(ui, {cross.x, cross.centre().y - side / 2, side, side},
                                    {.key = spec.key + ":close", .icon = Icon::x, .name = "Close"});
    const bool menu_above = !ui.menu.key.empty();
    cancelled = closed || (!menu_above && !ui.drag.active() &&
                           (layer_.pressed_outside || ui.input.take("Escape")));
}

Dialog::~Dialog() {
    ui_.tree.close();
}

Answer ask(Ui& ui, const Question& question) {
    constexpr float width = 440;
    const float text =
        ui.paint.paragraph_height(Face::body, question.text, ui.px(width - 2 * padding)) / ui.scale;
    Dialog dialog{ui,
                  {.key = question.key,
                   .title = question.title,
                   .width = width,
                   .height = text + 2 * padding + footer_height + 52,
                   .alert = true}};
    paragraph(ui, dialog.body, question.key + ":text", question.text);
    Answer answer = dialog.cancelled ? Answer::cancelled : Answer::none;
    const ButtonKind kind = question.dangerous ? ButtonKind::danger : ButtonKind::primary;
    if (button_right(
            ui, dialog.footer,
            {.key = question.key + ":confirm", .label = question.confirm_label, .kind = kind})) {
        answer = Answer::confirmed;
    }
    if (button_right(ui, dialog.footer,
                     {.key = question.key + ":cancel", .label = question.cancel_label})) {
        answer = Answer::cancelled;
    }
    return answer;
}

} // namespace evenload::ui
