#include "common/commands/case/acknowledge_case.h"
#include "common/commands/case/allocate_cases.h"
#include "common/commands/case/amend_case.h"
#include "common/commands/case/answer_handover.h"
#include "common/commands/case/change_status.h"
#include "common/commands/case/close_case.h"
#include "common/commands/case/hand_over_case.h"
#include "common/commands/case/move_case.h"
#include "common/commands/case/open_case.h"
#include "common/commands/case/reopen_case.h"
#include "common/commands/case/set_contact_plan.h"
#include "common/commands/case/triage_case.h"
#include "common/commands/case/unallocate_case.h"
#include "common/commands/command_list.h"
#include "common/model/table_names.h"

namespace evenload {

EVENLOAD_COMMAND_DESCRIPTION(CaseAllocation, "case_allocation", , )
EVENLOAD_CASE_COMMANDS(EVENLOAD_COMMAND_DESCRIPTION)

} // namespace evenload
