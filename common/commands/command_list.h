// The list of all commands, by noun: type, name on the wire and in the log, label for people, who may.
// Macros only, so that each descriptions file can expand its own part without the headers of the others.
#pragma once

#include "common/model/user.h"

#include <vector>

namespace evenload::roles {

// Those who give care and those who plan it; those who plan it for others; all who read what is written.
inline const std::vector<Role> care{Role::administrator, Role::caseload_manager, Role::supervisor,
                                    Role::professional};
inline const std::vector<Role> planning{Role::administrator, Role::caseload_manager,
                                        Role::supervisor};
inline const std::vector<Role> readers{Role::administrator, Role::caseload_manager,
                                       Role::supervisor, Role::professional, Role::commissioner};

// Those who review: nobody reviews themselves, and an administrator keeps the machine and reads no records for it.
inline const std::vector<Role> reviewers{Role::caseload_manager, Role::supervisor};

} // namespace evenload::roles

#define EVENLOAD_PATIENT_COMMANDS(X)                                                               \
    X(RegisterPatient, "register_patient", "Register patient", roles::care)                        \
    X(AmendPatient, "amend_patient", "Amend patient", roles::care)                                 \
    X(SetPatientPreference, "set_patient_preference", "Set patient preference", roles::care)

#define EVENLOAD_CASE_COMMANDS(X)                                                                  \
    X(OpenCase, "open_case", "Open case", roles::care)                                             \
    X(TriageCase, "triage_case", "Triage case", roles::care)                                       \
    X(AmendCase, "amend_case", "Amend case", roles::care)                                          \
    X(AllocateCases, "allocate_cases", "Allocate cases", roles::planning)                          \
    X(MoveCase, "move_case", "Move case", roles::planning)                                         \
    X(UnallocateCase, "unallocate_case", "Unallocate case", roles::planning)                       \
    X(HandOverCase, "hand_over_case", "Ask to take over", roles::care)                             \
    X(AnswerHandover, "answer_handover", "Answer handover", roles::care)                           \
    X(AcknowledgeCase, "acknowledge_case", "Acknowledge case", roles::care)                        \
    X(ChangeStatus, "change_status", "Change status", roles::care)                                 \
    X(CloseCase, "close_case", "Close case", roles::care)                                          \
    X(ReopenCase, "reopen_case", "Reopen case", roles::care)                                       \
    X(SetContactPlan, "set_contact_plan", "Set contact plan", roles::care)

#define EVENLOAD_CASELOAD_COMMANDS(X)                                                              \
    X(CreateCaseload, "create_caseload", "Create caseload", roles::planning)                       \
    X(AmendCaseload, "amend_caseload", "Amend caseload", roles::planning)                          \
    X(DeleteCaseload, "delete_caseload", "Delete caseload", roles::planning)                       \
    X(ShareCaseload, "share_caseload", "Share caseload", roles::planning)                          \
    X(RevokeShare, "revoke_share", "Stop sharing caseload", roles::planning)

#define EVENLOAD_TASK_COMMANDS(X)                                                                  \
    X(AddTask, "add_task", "Add task", roles::care)                                                \
    X(AmendTask, "amend_task", "Amend task", roles::care)                                          \
    X(CompleteTask, "complete_task", "Complete task", roles::care)

#define EVENLOAD_PATHWAY_COMMANDS(X)                                                               \
    X(DefinePathway, "define_pathway", "Define pathway", roles::planning)                          \
    X(RetirePathway, "retire_pathway", "Retire pathway", roles::planning)                          \
    X(ApplyPathway, "apply_pathway", "Apply pathway", roles::care)

#define EVENLOAD_VISIT_COMMANDS(X)                                                                 \
    X(PlanVisits, "plan_visits", "Plan visits", roles::planning)                                   \
    X(PlaceVisit, "place_visit", "Place visit", roles::care)                                       \
    X(UnplaceVisit, "unplace_visit", "Unplace visit", roles::care)                                 \
    X(PinVisit, "pin_visit", "Pin visit", roles::care)                                             \
    X(ApplyPlan, "apply_plan", "Apply plan", roles::planning)                                      \
    X(RecordContact, "record_contact", "Record contact", roles::care)                              \
    X(PublishSchedule, "publish_schedule", "Publish schedule", roles::planning)                    \
    X(RecordAbsence, "record_absence", "Record absence", roles::care)

#define EVENLOAD_SCHEDULE_COMMANDS(X)                                                              \
    X(MovePattern, "move_pattern", "Move pattern", roles::care)                                    \
    X(AddVisit, "add_visit", "Add visit", roles::care)                                             \
    X(PlaceEmergency, "place_emergency", "Place emergency visit", roles::care)                     \
    X(ExtendVisit, "extend_visit", "Extend visit", roles::care)                                    \
    X(ReportLate, "report_late", "Report late", roles::care)                                       \
    X(AmendRecord, "amend_record", "Amend record", roles::care)                                    \
    X(WithdrawSchedule, "withdraw_schedule", "Withdraw schedule", roles::planning)                 \
    X(DiscardDraft, "discard_draft", "Discard draft", roles::planning)

#define EVENLOAD_TEAM_COMMANDS(X)                                                                  \
    X(SetPlanningSettings, "set_planning_settings", "Set planning settings", roles::planning)      \
    X(SetSharedEquipment, "set_shared_equipment", "Set shared equipment", roles::planning)         \
    X(SetTeamSettings, "set_team_settings", "Set team settings", roles::planning)                  \
    X(SetCheckStrictness, "set_check_strictness", "Set how strict a check is", roles::planning)    \
    X(SetNeedFactor, "set_need_factor", "Set need factor", roles::planning)

#define EVENLOAD_VIEW_COMMANDS(X)                                                                  \
    X(SaveView, "save_view", "Save view", roles::readers)                                          \
    X(RemoveView, "remove_view", "Remove saved view", roles::readers)

#define EVENLOAD_ATTACHMENT_COMMANDS(X)                                                            \
    X(AddAttachment, "add_attachment", "Add a file", roles::care)                                  \
    X(RemoveAttachment, "remove_attachment", "Remove a file", roles::care)

#define EVENLOAD_COMMENT_COMMANDS(X)                                                               \
    X(AddComment, "add_comment", "Comment", roles::care)                                           \
    X(ResolveComment, "resolve_comment", "Resolve comment", roles::care)                           \
    X(ReopenComment, "reopen_comment", "Reopen comment", roles::care)                              \
    X(MarkRead, "mark_read", "Mark thread as read", roles::readers)                                \
    X(MarkNoticesRead, "mark_notices_read", "Mark notices as read", roles::readers)

#define EVENLOAD_ACCESS_COMMANDS(X)                                                                \
    X(RestrictRecord, "restrict_record", "Restrict record", roles::care)                           \
    X(NameOnRestriction, "name_on_restriction", "Name who may see it", roles::care)                \
    X(LiftRestriction, "lift_restriction", "Lift restriction", roles::care)                        \
    X(OpenRestricted, "open_restricted", "Open restricted record", roles::care)                    \
    X(EndEmergencyAccess, "end_emergency_access", "End emergency access", roles::care)             \
    X(ReviewEmergencyAccess, "review_emergency_access", "Review emergency access",                 \
      roles::reviewers)                                                                            \
    X(NameDeputy, "name_deputy", "Name deputy", roles::care)                                       \
    X(EndDeputy, "end_deputy", "End deputy", roles::care)

#define EVENLOAD_OTHER_COMMANDS(X) X(Undo, "undo", "Undo", roles::readers)

#define EVENLOAD_COMMANDS(X)                                                                       \
    EVENLOAD_PATIENT_COMMANDS(X)                                                                   \
    EVENLOAD_CASE_COMMANDS(X)                                                                      \
    EVENLOAD_CASELOAD_COMMANDS(X)                                                                  \
    EVENLOAD_TASK_COMMANDS(X)                                                                      \
    EVENLOAD_PATHWAY_COMMANDS(X)                                                                   \
    EVENLOAD_VISIT_COMMANDS(X)                                                                     \
    EVENLOAD_SCHEDULE_COMMANDS(X)                                                                  \
    EVENLOAD_ATTACHMENT_COMMANDS(X)                                                                \
    EVENLOAD_TEAM_COMMANDS(X)                                                                      \
    EVENLOAD_VIEW_COMMANDS(X)                                                                      \
    EVENLOAD_COMMENT_COMMANDS(X)                                                                   \
    EVENLOAD_ACCESS_COMMANDS(X)                                                                    \
    EVENLOAD_OTHER_COMMANDS(X)

// For descriptions files: the description of one command's fields.
#define EVENLOAD_COMMAND_DESCRIPTION(Type, name, label, roles_of)                                  \
    template <>                                                                                    \
    const RecordType& description_of<Type>() {                                                     \
        static const RecordType type = make_description<Type>(name);                               \
        return type;                                                                               \
    }
