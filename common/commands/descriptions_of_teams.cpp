#include "common/commands/command_list.h"
#include "common/commands/team/set_check_strictness.h"
#include "common/commands/team/set_need_factor.h"
#include "common/commands/team/set_planning_settings.h"
#include "common/commands/team/set_shared_equipment.h"
#include "common/commands/team/set_team_settings.h"
#include "common/model/table_names.h"

namespace evenload {

EVENLOAD_TEAM_COMMANDS(EVENLOAD_COMMAND_DESCRIPTION)

} // namespace evenload
