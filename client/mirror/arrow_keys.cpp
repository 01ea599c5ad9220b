#include "client/mirror/arrow_keys.h"

#include <cmath>

namespace evenload::ui {

namespace {

float gap(float first_low, float first_high, float second_low, float second_high) {
    return std::max({0.f, second_low - first_high, first_low - second_high});
}

bool in_line_vertically(const Rect& a, const Rect& b) {
    return gap(a.x, a.right(), b.x, b.right()) == 0;
}

std::optional<std::size_t> nearest(std::span<const Rect> places, std::size_t current, bool vertical,
                                   float sign) {
    const Rect& from = places[current];
    std::optional<std::size_t> best;
    float best_cost = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i == current) continue;
        const Rect& to = places[i];
        const float dx = to.centre().x - from.centre().x;
        const float dy = to.centre().y - from.centre().y;
        const float ahead = sign * (vertical ? dy : dx);
        if (ahead <= 1) continue;
        const float aside = vertical ? gap(from.x, from.right(), to.x, to.right())
                                     : gap(from.y, from.bottom(), to.y, to.bottom());
        const float cost = ahead + 4 * aside + 0.1f * std::abs(vertical ? dx : dy);
        if (!best || cost < best_cost) {
            best = i;
            best_cost = cost;
        }
    }
    return best;
}

std::optional<std::size_t> edge_of_column(std::span<const Rect> places, std::size_t current,
                                          bool last) {
    std::size_t best = current;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!in_line_vertically(places[i], places[current])) continue;
        if (last ? places[i].y > places[best].y : places[i].y < places[best].y) best = i;
    }
    return best;
}

} // namespace

std::optional<std::size_t> arrow_target(std::span<const Rect> places, std::size_t current,
                                        Arrows arrows, std::string_view dom_key) {
    if (current >= places.size()) return {};
    const bool vertical = dom_key == "ArrowUp" || dom_key == "ArrowDown";
    const bool horizontal = dom_key == "ArrowLeft" || dom_key == "ArrowRight";
    const bool forward = dom_key == "ArrowDown" || dom_key == "ArrowRight";
    if (dom_key == "Home" || dom_key == "End") {
        const bool last = dom_key == "End";
        if (arrows == Arrows::both) return edge_of_column(places, current, last);
        return last ? places.size() - 1 : 0;
    }
    if (arrows == Arrows::both) {
        if (!vertical && !horizontal) return {};
        return nearest(places, current, vertical, forward ? 1.f : -1.f);
    }
    if (arrows == Arrows::vertical ? !vertical : !horizontal) return {};
    if (forward) return current + 1 < places.size() ? std::optional(current + 1) : std::nullopt;
    return current > 0 ? std::optional(current - 1) : std::nullopt;
}

} // namespace evenload::ui
