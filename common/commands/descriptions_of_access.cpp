#include "common/commands/access/end_deputy.h"
#include "common/commands/access/end_emergency_access.h"
#include "common/commands/access/lift_restriction.h"
#include "common/commands/access/name_deputy.h"
#include "common/commands/access/name_on_restriction.h"
#include "common/commands/access/open_restricted.h"
#include "common/commands/access/restrict_record.h"
#include "common/commands/access/review_emergency_access.h"
#include "common/commands/command_list.h"
#include "common/model/table_names.h"

namespace evenload {

EVENLOAD_COMMAND_DESCRIPTION(NamedPerson, "named_person", , )
EVENLOAD_ACCESS_COMMANDS(EVENLOAD_COMMAND_DESCRIPTION)

} // namespace evenload
