#include "common/commands/absence/record_absence.h"
#include "common/commands/access/end_deputy.h"
#include "common/commands/access/end_emergency_access.h"
#include "common/commands/access/lift_restriction.h"
#include "common/commands/access/name_deputy.h"
#include "common/commands/access/name_on_restriction.h"
#include "common/commands/access/open_restricted.h"
#include "common/commands/access/restrict_record.h"
#include "common/commands/access/review_emergency_access.h"
#include "common/commands/attachment/add_attachment.h"
#include "common/commands/attachment/remove_attachment.h"
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
#include "common/commands/caseload/amend_caseload.h"
#include "common/commands/caseload/create_caseload.h"
#include "common/commands/caseload/delete_caseload.h"
#include "common/commands/caseload/revoke_share.h"
#include "common/commands/caseload/share_caseload.h"
#include "common/commands/command.h"
#include "common/commands/command_list.h"
#include "common/commands/comment/add_comment.h"
#include "common/commands/comment/mark_notices_read.h"
#include "common/commands/comment/mark_read.h"
#include "common/commands/comment/reopen_comment.h"
#include "common/commands/comment/resolve_comment.h"
#include "common/commands/pathway/apply_pathway.h"
#include "common/commands/pathway/define_pathway.h"
#include "common/commands/pathway/retire_pathway.h"
#include "common/commands/patient/amend_patient.h"
#include "common/commands/patient/register_patient.h"
#include "common/commands/patient/set_patient_preference.h"
#include "common/commands/schedule/discard_draft.h"
#include "common/commands/schedule/publish_schedule.h"
#include "common/commands/schedule/withdraw_schedule.h"
#include "common/commands/task/add_task.h"
#include "common/commands/task/amend_task.h"
#include "common/commands/task/complete_task.h"
#include "common/commands/team/set_check_strictness.h"
#include "common/commands/team/set_need_factor.h"
#include "common/commands/team/set_planning_settings.h"
#include "common/commands/team/set_shared_equipment.h"
#include "common/commands/team/set_team_settings.h"
#include "common/commands/undo.h"
#include "common/commands/view/remove_view.h"
#include "common/commands/view/save_view.h"
#include "common/commands/visit/add_visit.h"
#include "common/commands/visit/amend_record.h"
#include "common/commands/visit/apply_plan.h"
#include "common/commands/visit/extend_visit.h"
#include "common/commands/visit/move_pattern.h"
#include "common/commands/visit/pin_visit.h"
#include "common/commands/visit/place_emergency.h"
#include "common/commands/visit/place_visit.h"
#include "common/commands/visit/plan_visits.h"
#include "common/commands/visit/record_contact.h"
#include "common/commands/visit/report_late.h"
#include "common/commands/visit/unplace_visit.h"

namespace evenload {
namespace {

template <class Arguments>
CommandType command_type(std::string_view name, std::string_view label, std::vector<Role> roles) {
    return {name,
            label,
            std::move(roles),
            &description_of<Arguments>(),
            []() -> std::shared_ptr<void> { return std::make_shared<Arguments>(); },
            [](const void* arguments, Transaction& transaction) {
                return perform(*static_cast<const Arguments*>(arguments), transaction);
            }};
}

} // namespace

const std::vector<CommandType>& all_commands() {
#define EVENLOAD_COMMAND(Type, name, label, roles_of) command_type<Type>(name, label, roles_of),
    static const std::vector<CommandType> all{EVENLOAD_COMMANDS(EVENLOAD_COMMAND)};
#undef EVENLOAD_COMMAND
    return all;
}

} // namespace evenload
