#include "common/commands/command_list.h"
#include "common/commands/schedule/discard_draft.h"
#include "common/commands/schedule/withdraw_schedule.h"
#include "common/commands/visit/add_visit.h"
#include "common/commands/visit/amend_record.h"
#include "common/commands/visit/extend_visit.h"
#include "common/commands/visit/move_pattern.h"
#include "common/commands/visit/place_emergency.h"
#include "common/commands/visit/report_late.h"
#include "common/model/table_names.h"

namespace evenload {

EVENLOAD_SCHEDULE_COMMANDS(EVENLOAD_COMMAND_DESCRIPTION)

} // namespace evenload
