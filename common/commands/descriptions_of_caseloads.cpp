#include "common/commands/caseload/amend_caseload.h"
#include "common/commands/caseload/create_caseload.h"
#include "common/commands/caseload/delete_caseload.h"
#include "common/commands/caseload/revoke_share.h"
#include "common/commands/caseload/share_caseload.h"
#include "common/commands/command_list.h"
#include "common/model/table_names.h"

namespace evenload {

EVENLOAD_COMMAND_DESCRIPTION(CaseloadCase, "caseload_case", , )
EVENLOAD_CASELOAD_COMMANDS(EVENLOAD_COMMAND_DESCRIPTION)

} // namespace evenload
