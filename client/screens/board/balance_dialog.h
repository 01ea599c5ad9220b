// The allocator's proposal, to be read, chosen from and then done as one command.
#pragma once

#include "client/screens/desk.h"
#include "client/views/balance_view.h"
#include "client/widgets/ui.h"

namespace evenload::ui {

bool draw_balance_dialog(Ui& ui, BalanceView& view, Desk& desk); // true when it should close

} // namespace evenload::ui
