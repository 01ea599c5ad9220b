// Where one can go: a rail of icons on the left, or a bar of icons with words at the bottom of a phone.
#pragma once

#include "client/screens/desk.h"
#include "client/widgets/ui.h"

namespace evenload::ui {

inline constexpr float rail_width = 56;
inline constexpr float bottom_bar_height = 60;

struct NavBadges {
    int comments = 0; // notices to the person that are unread
    int attention = 0;
    int not_recorded = 0; // contacts whose time is over and that nobody has recorded
};

// `own_day`: the person gives care, so they have a day of their own; on a phone it comes first.
void draw_nav_rail(Ui& ui, Rect area, const Route& route, const NavBadges& badges, bool own_day,
                   Desk& desk);
void draw_bottom_bar(Ui& ui, Rect area, const Route& route, const NavBadges& badges, bool own_day,
                     Desk& desk);

} // namespace evenload::ui
