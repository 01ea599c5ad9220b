#include "common/commands/amendment.h"
#include "common/commands/command_list.h"
#include "common/commands/patient/amend_patient.h"
#include "common/commands/patient/register_patient.h"
#include "common/commands/patient/set_patient_preference.h"
#include "common/commands/undo.h"
#include "common/model/table_names.h"

namespace evenload {

EVENLOAD_COMMAND_DESCRIPTION(FieldAmendment, "field_amendment", , )
EVENLOAD_PATIENT_COMMANDS(EVENLOAD_COMMAND_DESCRIPTION)
EVENLOAD_OTHER_COMMANDS(EVENLOAD_COMMAND_DESCRIPTION)

} // namespace evenload
