// The list of cases in groups: past due, priority, upcoming. Also "My caseload" of a phone.
#pragma once

#include "client/screens/case_file/case_screen.h"

namespace evenload::ui {

// `heading_level` 1 when the list is the whole page.
std::optional<CasesOf> draw_case_list(Ui& ui, Rect area, const CaseScreen& screen, CaseState& state,
                                      int heading_level, Desk& desk);

} // namespace evenload::ui
