#include "client/widgets/capacity_bar.h"

namespace evenload::ui {

namespace {
constexpr float bar_height = 6;
constexpr float gap = 4;
} // namespace

// ux.md, "Conventions": amber from 90 %, red over 100 %.
Tint capacity_tint(int percent) {
    if (percent > 100) return Tint::danger;
    return percent >= 90 ? Tint::warning : Tint::ok;
}

float capacity_bar_height(const Ui& ui, const CapacityBar& bar) {
    if (bar.compact) return ui.px(bar_height);
    return ui.px(bar_height + gap) + ui.paint.line_height(Face::small);
}

float capacity_bar(Ui& ui, Rect rect, const CapacityBar& bar) {
    const Theme& t = ui.theme();
    const TintColours& tint = t.of(capacity_tint(bar.percent));
    Rect left = rect;
    const Rect track = left.cut_top(ui.px(bar_height), ui.px(gap));
    const float rounding = track.height / 2;
    ui.paint.fill(track, t.bar_track, rounding);
    if (t.outlined) ui.paint.stroke(track, t.control_line, rounding);
    Rect filled = track;
    filled.width *= static_cast<float>(std::clamp(bar.percent, 0, 100)) / 100;
    if (filled.width >= 1) ui.paint.fill(filled, tint.accent, std::min(rounding, filled.width / 2));
    if (!bar.compact) {
        Rect words = left.cut_top(ui.paint.line_height(Face::small));
        const std::string percent = tabular(std::to_string(bar.percent)) + "%";
        const Rect share =
            words.cut_right(ui.paint.width(Face::small_strong, percent) + 1, ui.px(8));
        ui.paint.text_in(share, Face::small_strong, tint.text, percent, Align::right);
        ui.paint.text_in(words, Face::small, t.muted, tabular(bar.amount));
    }
    return capacity_bar_height(ui, bar);
}

} // namespace evenload::ui
