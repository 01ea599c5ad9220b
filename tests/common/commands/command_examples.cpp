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
#include "tests/common/commands/busy_world.h"

namespace evenload {
namespace {

template <class Arguments>
Command give(BusyWorld& world, Arguments arguments) {
    return make_command(world.next_command_id(), std::move(arguments));
}

Command register_someone(BusyWorld& world) {
    RegisterPatient command;
    command.team_id = world.team.id;
    command.family_name = "Bello";
    return give(world, command);
}

Command open_one(BusyWorld& world) {
    OpenCase command;
    command.team_id = world.team.id;
    command.patient_id = world.joy.id;
    command.received_on = world.today;
    command.reason = "Falls";
    return give(world, command);
}

Command another_plan(BusyWorld& world) {
    SetContactPlan command;
    command.case_id = world.active.id;
    command.visits = 2;
    command.weekdays = {"mon", "thu"};
    command.staff = 2;
    command.first_day = world.today;
    return give(world, command);
}

Command record_seen(BusyWorld& world) {
    RecordContact command;
    command.contact_id = world.placed.id;
    command.actual_start = at("08:00");
    command.actual_minutes = 25;
    return give(world, command);
}

Command beth_is_away(BusyWorld& world) {
    RecordAbsence command;
    command.professional_id = world.beth.id;
    command.first_day = world.today;
    command.last_day = world.today + 3;
    return give(world, command);
}

Command caseload_for_carl(BusyWorld& world) {
    CreateCaseload command;
    command.team_id = world.team.id;
    command.professional_id = world.carl.id;
    command.name = "Carl";
    command.first_day = world.today;
    command.needs = {"wound"};
    command.most_minutes = 900;
    command.cases = {{world.waiting.id}, {world.active.id}};
    return give(world, command);
}

Command amend_what_was_recorded(BusyWorld& world) {
    AmendRecord command;
    command.contact_id = world.recorded.id;
    command.actual_start = at("07:00");
    command.actual_minutes = 35;
    command.reason = "longer than written";
    return give(world, command);
}

Command add_an_emergency(BusyWorld& world) {
    AddVisit command;
    command.case_id = world.active.id;
    command.day = world.today;
    command.professional_id = world.carl.id;
    command.start = at("13:00");
    command.reason = "two-hour response";
    return give(world, command);
}

Command place_an_emergency(BusyWorld& world) {
    PlaceEmergency command;
    command.case_id = world.active.id;
    command.day = world.today;
    command.professional_id = world.carl.id;
    command.start = at("13:00");
    command.reason = "nobody is nearer";
    return give(world, command);
}

Command undo_a_move(BusyWorld& world) {
    world.perform(MoveCase{world.waiting.id, world.beth.id});
    return give(world, Undo{world.last_command_id});
}

} // namespace

const std::map<std::string_view, std::function<Command(BusyWorld&)>>& accepted_examples() {
    using W = BusyWorld;
    static const std::map<std::string_view, std::function<Command(W&)>> examples{
        {"register_patient", register_someone},
        {"amend_patient",
         [](W& w) {
             return give(w, AmendPatient{w.joy.id, {{"phone", "01206 1", "2"}}});
         }},
        {"set_patient_preference",
         [](W& w) {
             return give(w, SetPatientPreference{w.joy.id, w.beth.id, PreferenceKind::excluded,
                                                 "asked for someone else"});
         }},
        {"set_planning_settings",
         [](W& w) {
             return give(w, SetPlanningSettings{.team_id = w.team.id, .new_face_minutes = 30});
         }},
        {"set_shared_equipment",
         [](W& w) {
             return give(w, SetSharedEquipment{w.team.id, "bladder_scanner", 2});
         }},
        {"save_view",
         [](W& w) {
             return give(w, SaveView{w.team.id, "Waiting", "/reports?measure=waiting", true});
         }},
        {"remove_view", [](W& w) { return give(w, RemoveView{w.saved_view.id}); }},
        {"open_case", open_one},
        {"amend_case",
         [](W& w) {
             return give(w, AmendCase{w.active.id, {{"reason", "", "Falls"}}});
         }},
        {"allocate_cases",
         [](W& w) {
             return give(w, AllocateCases{{{w.waiting.id, w.beth.id}, {w.active.id, w.carl.id}},
                                          "balance"});
         }},
        {"move_case",
         [](W& w) {
             return give(w, MoveCase{w.active.id, w.carl.id, "continuity"});
         }},
        {"unallocate_case",
         [](W& w) {
             return give(w, UnallocateCase{w.active.id, "leaving"});
         }},
        {"triage_case",
         [](W& w) {
             return give(w, TriageCase{w.referral.id, TriageDecision::reject, {}, {}, "not ours"});
         }},
        {"change_status",
         [](W& w) {
             return give(w, ChangeStatus{w.active.id, CaseStatus::suspended, "in hospital"});
         }},
        {"close_case",
         [](W& w) {
             return give(w, CloseCase{w.active.id, "Goals met", "Healed"});
         }},
        {"reopen_case",
         [](W& w) {
             return give(w, ReopenCase{w.closed.id, "again"});
         }},
        {"hand_over_case",
         [](W& w) {
             return give(w, HandOverCase{w.active.id, w.carl.id, "knows the family"});
         }},
        {"answer_handover",
         [](W& w) {
             return give(w, AnswerHandover{w.asked.id, HandoverAnswer::accept, ""});
         }},
        {"acknowledge_case", [](W& w) { return give(w, AcknowledgeCase{w.fresh.id}); }},
        {"add_task",
         [](W& w) {
             return give(w,
                         AddTask{w.active.id, "Order dressings", "", w.today + 1, {}, w.beth.id});
         }},
        {"amend_task",
         [](W& w) {
             return give(w, AmendTask{w.task.id, {{"title", "Call the surgery", "Write to them"}}});
         }},
        {"complete_task",
         [](W& w) {
             return give(w, CompleteTask{w.task.id, true});
         }},
        {"define_pathway",
         [](W& w) {
             return give(w, DefinePathway{.team_id = w.team.id, .name = "Catheter", .visits = 2});
         }},
        {"retire_pathway",
         [](W& w) {
             return give(w, RetirePathway{w.pathway.id, true});
         }},
        {"apply_pathway",
         [](W& w) {
             return give(w, ApplyPathway{w.active.id, w.pathway.id, w.today});
         }},
        {"set_team_settings",
         [](W& w) { return give(w, SetTeamSettings{.team_id = w.team.id, .most_cases = 40}); }},
        {"set_check_strictness",
         [](W& w) {
             return give(w, SetCheckStrictness{w.team.id, "travel_gap", CheckStrictness::warn});
         }},
        {"set_need_factor",
         [](W& w) {
             return give(w, SetNeedFactor{w.team.id, {}, "High", 130, false});
         }},
        {"set_contact_plan", another_plan},
        {"create_caseload", caseload_for_carl},
        {"amend_caseload",
         [](W& w) {
             return give(w, AmendCaseload{w.caseload.id, {{"name", "Beth", "Beth, east"}}});
         }},
        {"delete_caseload",
         [](W& w) {
             return give(w, DeleteCaseload{w.caseload.id, "Beth has left"});
         }},
        {"share_caseload",
         [](W& w) {
             return give(w, ShareCaseload{w.caseload.id, w.nina.id, GrantLevel::comment});
         }},
        {"revoke_share", [](W& w) { return give(w, RevokeShare{w.share.id}); }},
        {"plan_visits",
         [](W& w) {
             return give(w, PlanVisits{w.team.id, w.today, w.today + 27});
         }},
        {"place_visit",
         [](W& w) {
             return give(
                 w, PlaceVisit{w.unplaced.id, w.today, at("15:45"), w.carl.id, "asked for late"});
         }},
        {"unplace_visit",
         [](W& w) {
             return give(w, UnplaceVisit{w.placed.id, "road closed"});
         }},
        {"pin_visit",
         [](W& w) {
             return give(w, PinVisit{w.placed.id, true});
         }},
        {"apply_plan",
         [](W& w) {
             return give(w, ApplyPlan{w.team.id,
                                      w.today,
                                      {{w.placed.id, w.carl.id, at("09:00")},
                                       {w.unplaced.id, w.beth.id, at("09:00")}}});
         }},
        {"record_contact", record_seen},
        {"publish_schedule",
         [](W& w) {
             return give(w, PublishSchedule{w.team.id, w.today, w.today + 6, {}});
         }},
        {"record_absence", beth_is_away},
        {"move_pattern",
         [](W& w) {
             return give(w, MovePattern{w.placed.id, w.today, at("14:00"), w.carl.id, "asked"});
         }},
        {"add_visit", add_an_emergency},
        {"place_emergency", place_an_emergency},
        {"extend_visit",
         [](W& w) {
             return give(w, ExtendVisit{w.placed.id, 60, "wound is worse"});
         }},
        {"report_late",
         [](W& w) {
             return give(w, ReportLate{w.placed.id, at("10:20")});
         }},
        {"amend_record", amend_what_was_recorded},
        {"withdraw_schedule",
         [](W& w) {
             return give(w, WithdrawSchedule{w.team.id, w.today + 4, w.today + 4, {}, "too full"});
         }},
        {"discard_draft",
         [](W& w) {
             return give(w, DiscardDraft{w.team.id, w.today, w.today, {}});
         }},
        {"add_attachment",
         [](W& w) {
             return give(w, AddAttachment{w.active.id, "letter.pdf", "application/pdf", 7,
                                          std::string(64, 'b'), "from the hospital"});
         }},
        {"remove_attachment",
         [](W& w) {
             return give(w, RemoveAttachment{w.attachment.id, "wrong patient"});
         }},
        {"add_comment",
         [](W& w) {
             return give(
                 w, AddComment{
                        CommentSubject::case_file, w.active.id.text, "hello", {}, {{w.nina.id}}});
         }},
        {"reopen_comment", [](W& w) { return give(w, ReopenComment{w.settled.id}); }},
        {"mark_read",
         [](W& w) {
             return give(w, MarkRead{CommentSubject::case_file, w.active.id.text});
         }},
        {"mark_notices_read", [](W& w) { return give(w, MarkNoticesRead{{{w.notice.id}}}); }},
        {"resolve_comment", [](W& w) { return give(w, ResolveComment{w.comment.id}); }},
        {"restrict_record",
         [](W& w) {
             return give(w, RestrictRecord{w.joy.id, "works in this team", {{w.omar.id}}});
         }},
        {"name_on_restriction",
         [](W& w) {
             return give(w, NameOnRestriction{w.seal.id, w.omar.id, true});
         }},
        {"lift_restriction",
         [](W& w) {
             return give(w, LiftRestriction{w.seal.id, "left the team"});
         }},
        {"open_restricted",
         [](W& w) {
             return give(w, OpenRestricted{w.hidden.id, "found on the floor", 60});
         }},
        {"end_emergency_access", [](W& w) { return give(w, EndEmergencyAccess{w.opened.id}); }},
        {"review_emergency_access",
         [](W& w) {
             return give(w, ReviewEmergencyAccess{w.to_review.id, AccessFinding::not_appropriate,
                                                  "nobody was hurt"});
         }},
        {"name_deputy",
         [](W& w) {
             return give(w, NameDeputy{w.omar.id, w.actor.user_id, w.today, w.today + 4});
         }},
        {"end_deputy", [](W& w) { return give(w, EndDeputy{w.deputy.id}); }},
        {"undo", undo_a_move}};
    return examples;
}

} // namespace evenload
