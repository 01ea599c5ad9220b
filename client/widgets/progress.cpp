#include "client/widgets/progress.h"

#include "client/widgets/button.h"

namespace evenload::ui {

bool progress(Ui& ui, Rect rect, const Progress& progress) {
    const Theme& t = ui.theme();
    Rect inside = rect;
    bool cancelled = false;
    if (progress.cancellable) {
        cancelled = button_right(ui, inside, {.key = progress.key + ":cancel", .label = "Cancel"},
                                 ui.px(space_3));
    }
    Node node{
        .key = progress.key, .role = Role::progressbar, .name = progress.text, .rect = inside};
    node.percent = progress.percent;
    ui.tree.leaf(std::move(node));
    ui.paint.text_in(inside.cut_top(ui.px(24)), Face::body, t.ink, progress.text);
    Rect track = inside.cut_top(ui.px(14)).inset(0, ui.px(4));
    ui.paint.fill(track, t.bar_track, track.height / 2);
    if (progress.percent >= 0) {
        track.width *= static_cast<float>(std::clamp(progress.percent, 0, 100)) / 100;
        ui.paint.fill(track, t.brand, track.height / 2);
    }
    return cancelled;
}

} // namespace evenload::ui
