// Puts a day's visits into people's days, one after the other, where each costs least travel. Only for making
// the demo's history and its weeks ahead: the planner (common/planning) is what a team uses.
#pragma once

#include "common/model/contact.h"
#include "common/model/professional.h"
#include "common/rules/travel.h"

#include <optional>
#include <vector>

namespace evenload::demo {

struct PackedVisit {
    int contact; // index in the caller's list; −1: the break
    int start;
    int end;
    Stop stop;
};

class PackedDay {
  public:
    // Someone's day; nobody at work when the professional has no shift on it.
    PackedDay(const Professional& professional, const Stop& base, Date day);

    struct Fit {
        int start;
        int added_travel_minutes;
    };
    // The cheapest start within the window, on a five-minute step; none when nothing fits.
    std::optional<Fit> best_fit(const Stop& stop, int minutes, int window_start, int window_end) const;
    bool fits_at(const Stop& stop, int start, int minutes) const;
    void put(int contact, const Stop& stop, int start, int minutes);

    int visits() const { return static_cast<int>(order_.size()); }

  private:
    bool holds(const std::vector<PackedVisit>& order) const;
    int travel(const std::vector<PackedVisit>& order) const;
    std::vector<PackedVisit> with(const PackedVisit& visit) const;

    TravelMode mode_;
    Stop base_;
    int shift_start_ = 0;
    int shift_end_ = 0;
    std::vector<PackedVisit> order_;
};

} // namespace evenload::demo
