#include "client/views/case_view.h"

#include "client/views/case_contacts.h"
#include "client/views/case_history.h"
#include "client/views/case_pathway.h"
#include "client/views/may_audit.h"
#include "client/views/words.h"
#include "common/base/text.h"
#include "common/commands/gathering.h"
#include "common/rules/load.h"
#include "common/rules/nhs_number.h"
#include "common/rules/response_clock.h"
#include "common/rules/status_flow.h"
#include "common/rules/travel.h"
#include "common/store/tables.h"

#include <set>

namespace evenload {
namespace {

void append(std::string& text, const std::string& part, std::string_view separator = " · ") {
    if (part.empty()) return;
    if (!text.empty()) text += separator;
    text += part;
}

std::string sentence(std::string text) {
    text = capitalised(std::string(trimmed(text)));
    if (!text.empty() && text.back() != '.') text += '.';
    return text;
}

std::string identity_of(const Patient& patient, Date today) {
    std::string text;
    if (patient.birth_date) {
        append(text, std::to_string(whole_years(*patient.birth_date, today)));
        append(text, "born " + date_words(*patient.birth_date, today));
    }
    append(text, patient.nhs_number.empty() ? "NHS number not known"
                                            : "NHS " + nhs_number_text(patient.nhs_number));
    std::string where = patient.address;
    append(where, patient.postcode, ", ");
    append(text, where);
    append(text, patient.phone);
    if (!patient.gp_practice_code.empty()) append(text, "GP practice " + patient.gp_practice_code);
    return text;
}

std::string door_of(const Patient& patient) {
    std::string text;
    if (!patient.information_needs.empty())
        append(text, "Information needs: " + sentence(patient.information_needs), " ");
    append(text, sentence(patient.alerts), " ");
    append(text, sentence(patient.access), " ");
    return text;
}

bool was_seen(Database& database, const Case& care) {
    return database.integer(
               "select count(*) from contacts where case_id = $1 and attendance = 'seen'",
               {std::string_view(care.id.text)}) > 0;
}

std::vector<Mark> marks_of(Database& database, const Case& care, LocalTime now) {
    std::vector<Mark> marks{{status_words(care.status), status_tone(care.status)}};
    if (care.urgency == Urgency::routine) return marks;
    marks.push_back({urgency_words(care.urgency),
                     care.urgency == Urgency::two_hour ? Tone::danger : Tone::warning});
    if (!is_open(care.status) || was_seen(database, care)) return marks;
    const LocalTime due = response_due(care.urgency, {care.received_on, care.received_at});
    marks.push_back({due_text(due, now), is_past_due(due, now) ? Tone::danger : Tone::warning});
    return marks;
}

void add_plan(Database& database, CaseView& view, const Case& care, const Patient& patient,
              Date today) {
    const auto plans = select<ContactPlan>(database, "where case_id = $1 order by id",
                                           {std::string_view(care.id.text)});
    const auto team = find(database, care.team_id);
    if (plans.empty() || !team) return;
    const ContactPlan& plan = plans.front();
    const auto owner = find(database, care.owner_id);
    const Stop base = owner ? base_of(*owner, *team) : Stop{team->base_site, team->base};
    std::set<int> sites;
    if (base.site) sites.insert(*base.site);
    const auto travel =
        travel_minutes(base, stop_of(patient), owner ? owner->travel_mode : TravelMode::car,
                       travel_matrix(database, team->id, sites));
    const CaseLoad load = load_of(plan, {travel.value_or(0), team->recording_minutes, today});

    const auto add = [&](std::string name, std::string value) {
        if (!value.empty()) view.plan.push_back({std::move(name), std::move(value)});
    };
    if (const auto pathway = find(database, care.pathway_template_id)) {
        CasePathway fit = case_pathway(database, care, *pathway, &plan, today);
        add("Pathway", fit.words);
        view.off_pathway = std::move(fit.deviations);
    }
    add("Frequency", frequency_sentence(plan));
    if (plan.time_critical) add("Timing", "Time-critical");
    if (plan.staff > 1)
        add("Staff", plan.second_visit == SecondVisit::together
                         ? "Two people together"
                         : "Two people, one after the other");
    add("Skills", capitalised(words_of(plan.skills)));
    add("Equipment", capitalised(words_of(plan.equipment)));
    std::string dates = "From " + date_words(plan.first_day, today);
    if (plan.last_day) dates += " to " + date_words(*plan.last_day, today);
    add("Dates", dates);
    std::string parts = duration_text(load.care_minutes) + " care";
    const auto part = [&](int minutes, const char* what) {
        if (minutes > 0) parts += " + " + duration_text(minutes) + " " + what;
    };
    part(load.travel_minutes, "travel");
    part(load.recording_minutes, "record");
    part(load.second_person_minutes, "second person");
    part(load.coordination_minutes, "coordination");
    part(load.need_minutes, "need factor");
    view.load_breakdown = parts + " = " + duration_text(load.total_minutes());
    add("Weekly load", view.load_breakdown);
}

void add_people(Database& database, CaseView& view, const Case& care, const Patient& patient) {
    const auto owner = find(database, care.owner_id);
    view.people.push_back(
        {"Owner", owner ? owner->name + " · " + role_words(*owner) : "Nobody yet"});
    if (const auto asked = find(database, care.handover_to_id))
        view.people.push_back({"Asked to take over", asked->name});
    std::vector<std::string> others;
    database.each(
        "select distinct p.name from contacts n join professionals p on p.id = n.professional_id "
        "where n.case_id = $1 and n.attendance = 'seen' order by p.name",
        {std::string_view(care.id.text)}, [&](const Row& row) {
            if (!owner || row.text(0) != owner->name) others.emplace_back(row.text(0));
        });
    if (!others.empty()) view.people.push_back({"Also seen by", list_words(others)});
    if (!patient.next_of_kin.empty()) view.people.push_back({"Next of kin", patient.next_of_kin});
    if (!patient.gp_practice_code.empty())
        view.people.push_back({"GP practice", patient.gp_practice_code});
}

HandoverView handover_of(Database& database, const Viewpoint& viewpoint, const Case& care) {
    HandoverView view;
    const auto owner = find(database, care.owner_id);
    const auto asked = find(database, care.handover_to_id);
    if (!owner || !asked) return view;
    const bool plans_for_others = !why_not(viewpoint.role, "move_case");
    view.may_answer = plans_for_others || asked->id == viewpoint.professional_id;
    view.may_withdraw = plans_for_others || owner->id == viewpoint.professional_id;
    const bool of_me = asked->id == viewpoint.professional_id;
    view.text = owner->name + " asks " + (of_me ? "you" : asked->name) + " to take this case over";
    if (!care.handover_note.empty()) view.text += ": " + care.handover_note;
    return view;
}

std::string new_to_me(Database& database, const Viewpoint& viewpoint, const Case& care) {
    if (!care.new_to_owner || care.owner_id != viewpoint.professional_id) return "";
    std::string words = "New to you";
    database.each("select u.name, s.changed_at from status_changes s join users u on u.id = "
                  "s.changed_by where s.case_id = $1 and s.owner_id = $2 "
                  "order by s.changed_at desc, s.id desc limit 1",
                  {std::string_view(care.id.text), std::string_view(care.owner_id.text)},
                  [&](const Row& row) {
                      const LocalTime at = london_time(Instant{row.integer(1)});
                      words += ": " + std::string(row.text(0)) + " allocated it on " +
                               date_words(at.date, viewpoint.now.date);
                  });
    return words;
}

CaseActions actions_of(const CaseView& view, const Case& care, Role role) {
    CaseActions actions;
    const std::optional<std::string> closed =
        is_open(care.status)
            ? std::nullopt
            : std::optional<std::string>("This case is " + std::string(words_of(care.status)));
    const auto judge = [&](std::string_view command) {
        const auto no = why_not(role, command);
        return no ? no : closed;
    };
    actions.record = judge("record_contact");
    if (!actions.record && view.next_contact_id.none())
        actions.record = "No visit waits to be recorded";
    actions.triage = judge("triage_case");
    actions.comment = why_not(role, "add_comment");
    actions.attach = why_not(role, "add_attachment");
    actions.reassign = judge("move_case");
    actions.amend = why_not(role, "amend_case");
    actions.plan = judge("set_contact_plan");
    actions.pathway = judge("apply_pathway");
    actions.task = why_not(role, "add_task");
    actions.hand_over = judge("hand_over_case");
    if (!actions.hand_over && care.owner_id.none()) actions.hand_over = "It has no owner yet";
    actions.status = judge("change_status");
    if (!actions.status && statuses_to_choose(care.status, !care.owner_id.none()).empty())
        actions.status = "No other status follows";
    actions.close = judge("close_case");
    actions.restrict_record = why_not(role, "restrict_record");
    actions.lift_restriction = why_not(role, "lift_restriction");
    if (view.restriction.id.none())
        actions.lift_restriction = actions.open_restricted = "This record is not restricted";
    else
        actions.restrict_record = "This record is restricted already";
    if (view.restriction.hidden) {
        // What is left of the record may change; nothing is written into what they do not see.
        for (auto* action : {&actions.comment, &actions.attach, &actions.amend, &actions.task,
                             &actions.record, &actions.triage, &actions.reassign, &actions.plan,
                             &actions.pathway, &actions.hand_over, &actions.lift_restriction})
            *action = "Only those who work with the patient may do this";
        actions.open_restricted = view.restriction.why_not_opened;
    } else if (!actions.open_restricted) {
        actions.open_restricted = "You see this record already";
    }
    actions.reopen = why_not(role, "reopen_case");
    if (!actions.reopen && !closed) actions.reopen = "This case is open";
    return actions;
}

} // namespace

CaseView case_view(Database& database, const Viewpoint& viewpoint, const std::string& reference) {
    CaseView view;
    const auto cases =
        select<Case>(database, "where team_id = $1 and reference = $2 order by id",
                     {std::string_view(viewpoint.team_id.text), std::string_view(reference)});
    if (cases.empty()) return view;
    const Case& care = cases.front();
    const Patient patient = find(database, care.patient_id).value_or(Patient{});
    const Date today = viewpoint.now.date;
    view.found = true;
    view.id = care.id;
    view.team_id = care.team_id;
    view.patient_id = care.patient_id;
    view.reference = care.reference;
    view.name = full_name(patient);
    view.short_name = short_name(patient);
    view.closed = !is_open(care.status);
    view.awaits_triage = care.status == CaseStatus::referral;
    view.marks = marks_of(database, care, viewpoint.now);
    view.restriction = restriction_view(database, viewpoint, care.patient_id);
    const bool hidden = view.restriction.hidden;
    view.identity = hidden ? patient.postcode : identity_of(patient, today);
    view.door = door_of(patient);
    view.reason = care.reason;
    if (!hidden) view.referral.push_back({"Reason", care.reason});
    view.referral.push_back(
        {"Source", source_words(care.source) +
                       (care.source_detail.empty() ? "" : ", " + care.source_detail)});
    view.referral.push_back(
        {"Received", short_text(care.received_on) + ' ' + to_text(care.received_at)});
    if (!care.needs.empty()) view.referral.push_back({"Needs", capitalised(words_of(care.needs))});
    if (care.review_on) view.referral.push_back({"Review on", short_text(*care.review_on)});
    if (view.closed && !care.closure_reason.empty())
        view.referral.push_back(
            {"Closed", care.closure_reason + (care.outcome.empty() ? "" : ". " + care.outcome)});
    add_plan(database, view, care, patient, today);
    add_contacts(database, view, viewpoint);
    view.handover = handover_of(database, viewpoint, care);
    view.new_to_me = new_to_me(database, viewpoint, care);
    view.tasks = tasks_of_case(database, viewpoint, care.id);
    for (const TaskLine& task : view.tasks)
        view.open_tasks += !task.done;
    view.thread = case_thread(database, viewpoint, care.id);
    view.documents = case_documents(database, viewpoint, care.id);
    add_people(database, view, care, patient);
    view.history = case_history(database, viewpoint, care);
    view.actions = actions_of(view, care, viewpoint.role);
    if (may_audit(viewpoint.role)) view.audit_address = "/audit?record=" + care.reference;
    return view;
}

} // namespace evenload
