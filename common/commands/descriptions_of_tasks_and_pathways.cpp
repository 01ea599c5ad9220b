#include "common/commands/command_list.h"
#include "common/commands/pathway/apply_pathway.h"
#include "common/commands/pathway/define_pathway.h"
#include "common/commands/pathway/retire_pathway.h"
#include "common/commands/task/add_task.h"
#include "common/commands/task/amend_task.h"
#include "common/commands/task/complete_task.h"
#include "common/model/table_names.h"

namespace evenload {

EVENLOAD_TASK_COMMANDS(EVENLOAD_COMMAND_DESCRIPTION)
EVENLOAD_PATHWAY_COMMANDS(EVENLOAD_COMMAND_DESCRIPTION)

} // namespace evenload
