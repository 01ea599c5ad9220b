// Where minutes and rows lie on the screen.
#pragma once

#include "client/canvas/geometry.h"
#include "client/views/timetable_view.h"

namespace evenload::ui {

inline constexpr float hour_bar_height = 34;
inline constexpr float row_height = 80;
inline constexpr int step_minutes = 5;

struct TimeAxis {
    float left = 0; // of first_minute, on the screen
    float pixels_a_minute = 1.4f;
    int first_minute = 0;
    int last_minute = 0;

    float x_of(int minute) const {
        return left + pixels_a_minute * static_cast<float>(minute - first_minute);
    }
    float width_of(int minutes) const { return pixels_a_minute * static_cast<float>(minutes); }
    int minute_at(float x) const {
        return first_minute + static_cast<int>((x - left) / pixels_a_minute);
    }
    int steps() const { return (last_minute - first_minute) / step_minutes; }
    int minute_of_step(int step) const { return first_minute + step * step_minutes; }
};

} // namespace evenload::ui
