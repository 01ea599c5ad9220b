#include "tests/common/commands/busy_world.h"

namespace evenload {

BusyWorld::BusyWorld() {
    beth = professional("Beth", {.skills = {"wound_care"}});
    carl = professional("Carl");
    joy = patient("Adeyemi", {.nhs_number = "9990000050", .phone = "01206 1"});
    waiting = case_of(joy, {.id = Id<Case>("waiting")});
    referral = case_of(joy, {.id = Id<Case>("referral"), .status = CaseStatus::referral});
    active =
        case_of(joy, {.id = Id<Case>("active"), .status = CaseStatus::active, .owner_id = beth.id});
    closed = case_of(joy, {.id = Id<Case>("closed"),
                           .status = CaseStatus::closed,
                           .owner_id = beth.id,
                           .closed_on = today,
                           .closure_reason = "x",
                           .outcome = "y"});
    asked = case_of(joy, {.id = Id<Case>("asked"),
                          .status = CaseStatus::active,
                          .owner_id = beth.id,
                          .handover_to_id = carl.id});
    fresh = case_of(joy, {.id = Id<Case>("fresh"),
                          .status = CaseStatus::allocated,
                          .owner_id = carl.id,
                          .new_to_owner = true});
    actor.professional_id = carl.id;
    const ContactPlan three_a_week = plan(active, {.visits = 3});
    placed = visit(active, {.id = Id<Contact>("placed"),
                            .contact_plan_id = three_a_week.id,
                            .professional_id = beth.id,
                            .start = at("10:00")});
    visit(active, {.id = Id<Contact>("wednesday"),
                   .contact_plan_id = three_a_week.id,
                   .day = today + 2,
                   .professional_id = beth.id,
                   .start = at("10:00")});
    unplaced = visit(active, {.id = Id<Contact>("unplaced")});
    recorded = visit(active, {.id = Id<Contact>("recorded"),
                              .professional_id = beth.id,
                              .start = at("07:00"),
                              .status = ContactStatus::delivered,
                              .attendance = Attendance::seen,
                              .actual_start = at("07:00"),
                              .actual_minutes = 25});
    visit(active, {.id = Id<Contact>("published"),
                   .day = today + 4,
                   .professional_id = beth.id,
                   .start = at("12:00"),
                   .published_professional_id = beth.id,
                   .published_day = today + 4,
                   .published_start = at("12:00")});
    attachment = add(Attachment{.id = Id<Attachment>("attachment"),
                                .case_id = active.id,
                                .name = "wound.jpg",
                                .media_type = "image/jpeg",
                                .size_bytes = 3,
                                .content_hash = std::string(64, 'a'),
                                .added_by = actor.user_id,
                                .added_at = now});
    comment = add(Comment{.id = Id<Comment>("comment"),
                          .subject_id = active.id.text,
                          .case_id = active.id,
                          .author_id = actor.user_id,
                          .text = "x",
                          .written_at = now});
    caseload = add(Caseload{.id = Id<Caseload>("caseload"),
                            .professional_id = beth.id,
                            .name = "Beth",
                            .first_day = today - 30});
    nina = user("Nina", Role::supervisor);
    omar = user("Omar", Role::professional);
    share = add(Grant{.id = Id<Grant>("share"),
                      .unit = UnitKind::caseload,
                      .unit_id = caseload.id.text,
                      .scope_id = omar.id.text});
    settled = comment;
    settled.id = Id<Comment>("settled");
    settled.resolved_at = now;
    settled.resolved_by = actor.user_id;
    add(settled);
    notice = add(Notice{.id = Id<Notice>("notice"),
                        .user_id = actor.user_id,
                        .kind = NoticeKind::mention,
                        .subject_id = comment.id.text,
                        .made_by = nina.id,
                        .made_at = now});
    task = add(Task{.id = Id<Task>("task"),
                    .case_id = active.id,
                    .title = "Call the surgery",
                    .due_on = today,
                    .added_by = actor.user_id,
                    .added_at = now});
    pathway = add(PathwayTemplate{
        .id = Id<PathwayTemplate>("leg_ulcer_1"), .code = "leg_ulcer", .name = "Venous leg ulcer"});
    saved_view = add(SavedView{.id = Id<SavedView>("saved_view"),
                               .user_id = actor.user_id,
                               .for_team = true,
                               .name = "Monday",
                               .address = "/reports"});
    sealed = patient("Sealed");
    seal = add(restriction_of_record(sealed, actor.user_id));
    to_review = add(access_to(sealed, nina.id));
    hidden = patient("Hidden");
    add(restriction_of_record(hidden, nina.id));
    const Patient third = patient("Third");
    add(restriction_of_record(third, nina.id));
    opened = add(access_to(third, actor.user_id));
    deputy = add(Deputy{.id = Id<Deputy>("deputy"),
                        .user_id = omar.id,
                        .deputy_id = nina.id,
                        .first_day = today,
                        .last_day = today + 7,
                        .named_by = omar.id,
                        .named_at = now});
}

Restriction BusyWorld::restriction_of_record(const Patient& patient, const Id<User>& by) const {
    return {.id = Id<Restriction>("restriction_" + patient.id.text),
            .patient_id = patient.id,
            .reason = "works here",
            .restricted_by = by,
            .restricted_at = now};
}

EmergencyAccess BusyWorld::access_to(const Patient& patient, const Id<User>& by) const {
    return {.id = Id<EmergencyAccess>("access_" + patient.id.text),
            .patient_id = patient.id,
            .user_id = by,
            .reason = "found on the floor",
            .opened_at = now,
            .ends_at = {now.milliseconds + 3'600'000}};
}

bool stays_done(std::string_view command_name) {
    return command_name == "open_restricted" || command_name == "end_emergency_access" ||
           command_name == "review_emergency_access";
}

} // namespace evenload
