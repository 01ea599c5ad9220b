// The panels of a case. Each draws from the top of `place` in its width and returns the height used.
#pragma once

#include "client/screens/case_file/case_screen.h"

namespace evenload::ui {

float draw_plan_panel(Ui& ui, Rect place, const CaseView& view, Desk& desk);
float draw_referral_panel(Ui& ui, Rect place, const CaseView& view, Desk& desk);
float draw_people_panel(Ui& ui, Rect place, const CaseView& view);
float draw_history_panel(Ui& ui, Rect place, const CaseView& view, int most, Desk& desk);
float draw_comments_panel(Ui& ui, Rect place, const CaseView& view, CaseState& state, Desk& desk);

} // namespace evenload::ui
