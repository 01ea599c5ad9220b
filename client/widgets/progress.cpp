#include "client/widgets/progress.h"

#include <algorithm>

namespace evenload::ui {

void progress(Ui& ui, Rect rect, const Progress& progress) {
    Node node{.key = progress.key, .role = Role::progressbar, .name = progress.text, .rect = rect};
    node.percent = std::clamp(progress.percent, 0, 100);
    ui.tree.leaf(std::move(node));
    Rect track = rect.inset(0, ui.px(5));
    ui.paint.fill(track, ui.theme().bar_track, track.height / 2);
    track.width *= static_cast<float>(std::clamp(progress.percent, 0, 100)) / 100;
    ui.paint.fill(track, ui.theme().brand, track.height / 2);
}

} // namespace evenload::ui
