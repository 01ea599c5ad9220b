// The cases that a new caseload could have, each with its effect, to tick before anything changes.
#pragma once

#include "client/screens/desk.h"
#include "client/views/caseload_proposal.h"
#include "client/widgets/ui.h"

namespace evenload::ui {

// True when it is to be closed; the caseload may have been asked for.
bool draw_caseload_proposal(Ui& ui, CaseloadProposal& proposal, Desk& desk);

} // namespace evenload::ui
