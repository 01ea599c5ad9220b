#include "common/exchange/demo/day_packing.h"

#include <algorithm>

namespace evenload::demo {
namespace {

const TravelMatrix no_matrix;

int minutes_between(const Stop& from, const Stop& to, TravelMode mode) {
    return travel_minutes(from, to, mode, no_matrix).value_or(0);
}

int next_step(int minutes) { return (minutes + 4) / 5 * 5; }

} // namespace

PackedDay::PackedDay(const Professional& professional, const Stop& base, Date day)
    : mode_(professional.travel_mode), base_(base) {
    const auto& shift = professional.hours.on(day);
    if (!shift) return;
    shift_start_ = shift->start.minutes;
    shift_end_ = shift->end.minutes;
    if (professional.break_minutes > 0 && professional.break_start)
        order_.push_back({-1, professional.break_start->minutes,
                          professional.break_start->minutes + professional.break_minutes, {}});
}

// Travel starts from the last visit; a break lies between two journeys and has no place of its own.
bool PackedDay::holds(const std::vector<PackedVisit>& order) const {
    Stop from = base_;
    int free_at = shift_start_;
    for (const PackedVisit& visit : order) {
        if (visit.contact < 0) {
            if (visit.start < free_at) return false;
            free_at = visit.end;
            continue;
        }
        if (visit.start < free_at + minutes_between(from, visit.stop, mode_)) return false;
        from = visit.stop;
        free_at = visit.end;
    }
    return free_at + minutes_between(from, base_, mode_) <= shift_end_;
}

int PackedDay::travel(const std::vector<PackedVisit>& order) const {
    Stop from = base_;
    int minutes = 0;
    for (const PackedVisit& visit : order) {
        if (visit.contact < 0) continue;
        minutes += minutes_between(from, visit.stop, mode_);
        from = visit.stop;
    }
    return minutes + minutes_between(from, base_, mode_);
}

std::vector<PackedVisit> PackedDay::with(const PackedVisit& visit) const {
    std::vector<PackedVisit> order = order_;
    order.insert(std::upper_bound(order.begin(), order.end(), visit,
                                  [](const PackedVisit& a, const PackedVisit& b) { return a.start < b.start; }),
                 visit);
    return order;
}

bool PackedDay::fits_at(const Stop& stop, int start, int minutes) const {
    return shift_end_ > shift_start_ && holds(with({0, start, start + minutes, stop}));
}

std::optional<PackedDay::Fit> PackedDay::best_fit(const Stop& stop, int minutes, int window_start,
                                                  int window_end) const {
    if (shift_end_ <= shift_start_) return std::nullopt;
    const int before = travel(order_);
    std::optional<Fit> best;
    int best_cost = 0;
    // The earliest start after each visit (and at the beginning) is enough: later ones only wait.
    for (std::size_t i = 0; i <= order_.size(); ++i) {
        const bool from_base = i == 0 || order_[i - 1].contact < 0;
        const Stop& from = from_base ? base_ : order_[i - 1].stop;
        const int free_at = i == 0 ? shift_start_ : order_[i - 1].end;
        const int start = next_step(std::max(window_start, free_at + minutes_between(from, stop, mode_)));
        if (start > window_end) continue;
        const auto order = with({0, start, start + minutes, stop});
        if (!holds(order)) continue;
        const int added = travel(order) - before;
        const int cost = added * 6 + (start - shift_start_); // near first, early second
        if (best && cost >= best_cost) continue;
        best = Fit{start, added};
        best_cost = cost;
    }
    return best;
}

void PackedDay::put(int contact, const Stop& stop, int start, int minutes) {
    order_ = with({contact, start, start + minutes, stop});
}

} // namespace evenload::demo
