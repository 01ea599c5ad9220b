#include "common/commands/command_list.h"
#include "common/commands/view/remove_view.h"
#include "common/commands/view/save_view.h"
#include "common/model/table_names.h"

namespace evenload {

EVENLOAD_VIEW_COMMANDS(EVENLOAD_COMMAND_DESCRIPTION)

} // namespace evenload
