#include "client/widgets/drag.h"

#include "client/widgets/scroll.h"
#include "client/widgets/ui.h"

#include <algorithm>
#include <cmath>

namespace evenload::ui {

namespace {

int step_at(const StepAxis& axis, Point leading_edge) {
    const float along = axis.vertical ? leading_edge.y : leading_edge.x;
    const float steps = axis.pixels > 0 ? (along - axis.origin) / axis.pixels : 0;
    return std::clamp(static_cast<int>(std::lround(steps)), axis.first, axis.last);
}

std::string words_of(const DropTarget& target, int step, const Verdict& verdict) {
    std::string words = target.name_of_step ? target.name_of_step(step) : target.name;
    if (verdict.fit == Fit::refused) words += ", not possible";
    if (verdict.fit == Fit::warning) words += ", possible";
    if (!verdict.reason.empty()) words += ": " + verdict.reason;
    return words;
}

} // namespace

bool Drag::carries(const std::string& record_key) const {
    return active() &&
           std::find(source_.keys.begin(), source_.keys.end(), record_key) != source_.keys.end();
}

void Drag::lift(DragSource source) {
    if (offered_hand_ == Hand::none) return;
    source_ = std::move(source);
    if (source_.from.empty()) source_.from = offered_rect_;
    hand_ = offered_hand_;
    offered_hand_ = Hand::none;
    fresh_ = true;
    releasing_ = settled_ = false;
    over_.clear();
    said_.clear();
    to_say_.clear();
}

void Drag::put_down() {
    hand_ = Hand::none;
    source_ = {};
    releasing_ = settled_ = fresh_ = false;
    over_.clear();
    seen_.clear();
    drawing_.clear();
}

void Drag::cancel(Ui& ui, bool say_so) {
    if (!active()) return;
    if (say_so) ui.announce("Cancelled. " + source_.title + " stays where it was.");
    put_down();
    ui.host.request_frames(2);
}

const Drag::Seen* Drag::seen(const std::string& key) const {
    const auto found = std::find_if(seen_.begin(), seen_.end(),
                                    [&](const Seen& target) { return target.key == key; });
    return found == seen_.end() ? nullptr : &*found;
}

DropState drop_target(Ui& ui, const DropTarget& target,
                      const std::function<Verdict(int step)>& judge) {
    Drag& drag = ui.drag;
    DropState state;
    if (!drag.active()) return state;
    const Rect visible = target.rect.intersection(ui.paint.clip());
    const bool by_keys = drag.hand_ == Drag::Hand::keyboard;
    drag.drawing_.push_back(
        {target.key, by_keys ? target.rect : visible, target.axis, target.start_step});
    state.dragging = true;
    // The rectangle of this very frame decides, not the one from when the drag began.
    state.over = drag.over_ == target.key && (by_keys || visible.contains(ui.pointer()));
    state.step = target.start_step;
    if (state.over && target.axis) {
        const Point edge{ui.pointer().x - drag.grip_.x, ui.pointer().y - drag.grip_.y};
        state.step = by_keys ? drag.step_ : step_at(*target.axis, edge);
        drag.step_ = state.step;
    }
    state.verdict = judge(state.step);
    if (!state.over) return state;

    drag.to_say_ = words_of(target, by_keys ? state.step : target.start_step, *state.verdict);
    if (by_keys && drag.said_ != drag.to_say_) scroll_into_view(ui, target.rect);
    if (!drag.releasing_ || drag.settled_) return state;
    drag.settled_ = true;
    if (state.verdict->fit == Fit::refused) {
        ui.refuse(words_of(target, state.step, *state.verdict) + ". " + drag.source_.title +
                  " was not moved.");
    } else {
        state.dropped = true;
    }
    return state;
}

} // namespace evenload::ui
