#include "common/commands/attachment/add_attachment.h"
#include "common/commands/attachment/remove_attachment.h"
#include "common/commands/command_list.h"
#include "common/model/table_names.h"

namespace evenload {

EVENLOAD_ATTACHMENT_COMMANDS(EVENLOAD_COMMAND_DESCRIPTION)

} // namespace evenload
