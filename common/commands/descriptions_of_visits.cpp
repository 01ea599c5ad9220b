#include "common/commands/absence/record_absence.h"
#include "common/commands/command_list.h"
#include "common/commands/schedule/publish_schedule.h"
#include "common/commands/visit/apply_plan.h"
#include "common/commands/visit/pin_visit.h"
#include "common/commands/visit/place_visit.h"
#include "common/commands/visit/plan_visits.h"
#include "common/commands/visit/record_contact.h"
#include "common/commands/visit/unplace_visit.h"
#include "common/model/table_names.h"

namespace evenload {

EVENLOAD_COMMAND_DESCRIPTION(VisitAssignment, "visit_assignment", , )
EVENLOAD_COMMAND_DESCRIPTION(ScheduledProfessional, "scheduled_professional", , )
EVENLOAD_VISIT_COMMANDS(EVENLOAD_COMMAND_DESCRIPTION)

} // namespace evenload
