// One professional's day, in order, with what can be done at the door. Made for a phone, one column anywhere.
#pragma once

#include "client/screens/desk.h"
#include "client/views/my_day_view.h"
#include "client/views/pending_view.h"
#include "client/views/save_state.h"
#include "client/widgets/ui.h"

#include <string>

namespace evenload::ui {

struct MyDayScreen {
    const MyDayView& view;
    const Route& route;
    const PendingView& pending;
    SaveState saved;
    LocalTime now;
    bool with_header = false; // no blue bar above: the head of the day is the head of the page
};

struct MyDayState {
    std::string menu_of; // contact id
};

// Returns its height. With `with_header` it is the page's banner and is drawn before draw_my_day, else
// draw_my_day draws it.
float draw_my_day_head(Ui& ui, Rect area, const MyDayScreen& screen, Desk& desk);
void draw_my_day(Ui& ui, Rect area, const MyDayScreen& screen, MyDayState& state, Desk& desk);

} // namespace evenload::ui
