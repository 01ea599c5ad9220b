// A day's timetable, kept up to date: when only contacts and what is said of them have changed,
// the rows that they are part of are made again and
// no others.
#pragma once

#include "client/views/timetable_view.h"
#include "common/sync/replica.h"

#include <optional>
#include <span>

namespace evenload {

class TimetableKeeper {
public:
    // `touched`: the rows that may have changed since the last look; none: everything may have.
    void look(Database& database, const Viewpoint& viewpoint, Date day,
              const std::optional<std::span<const TouchedRow>>& touched);
    const TimetableView& view() const { return view_; }

private:
    TimetableView view_;
    std::optional<Viewpoint> seen_from_; // none: not looked yet
};

} // namespace evenload
