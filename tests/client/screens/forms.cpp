// Forms: what they ask, and the commands that an answer means.
#include "client/screens/forms/form_flow.h"
#include "client/screens/frame/reason_dialog.h"
#include "common/commands/case/move_case.h"
#include "tests/client/screens/recording_desk.h"
#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Forms {
    World world;
    Professional amara = world.professional("Amara Osei", {.skills = {"wound_care"}});
    Patient patient =
        world.patient("Adeyemi", {.title = "Mrs", .given_name = "Joy", .phone = "01206 1"});
    Case care = world.case_of(patient, {.reference = "C-1042",
                                        .reason = "Leg ulcer",
                                        .status = CaseStatus::active,
                                        .owner_id = amara.id});
    Viewpoint viewpoint = manager_at(world, "08:00");

    FormFlow form(FormRequest::Kind kind, const std::string& subject = {}) {
        int ids = 0;
        auto found = form_for({kind, subject}, {world.database(), viewpoint,
                                                [&] { return "new" + std::to_string(++ids); }});
        BOOST_REQUIRE(found);
        return *found;
    }
};

// Gives what the form means, each command with an id of its own.
bool given(World& world, const Filled& filled) {
    for (FilledCommand one : filled.commands) {
        one.command.id = world.next_command_id();
        if (!world.perform(one.command).accepted()) return false;
    }
    return !filled.commands.empty();
}

const FormField& field(const FormFlow& flow, const std::string& name) {
    for (const FormField& one : flow.form.fields)
        if (one.name == name) return one;
    throw std::runtime_error("no field " + name);
}

// What the form would send if nothing was touched.
FormAnswer untouched(const FormFlow& flow) {
    FormAnswer answer;
    for (const FormField& one : flow.form.fields)
        if (!one.values.empty()) answer[one.name] = one.values;
    return answer;
}

std::string commands_of(const Filled& filled) {
    std::string text;
    for (const FilledCommand& one : filled.commands)
        text += words_of(one.command) + " | " + one.what + "\n";
    return text;
}

using Kind = FormRequest::Kind;

} // namespace

BOOST_FIXTURE_TEST_SUITE(forms, Forms)

BOOST_AUTO_TEST_CASE(a_new_case_is_a_patient_and_a_case_of_that_patient) {
    const FormFlow flow = form(Kind::new_case);
    BOOST_TEST(field(flow, "nhs_number").label == "NHS number");
    BOOST_TEST(field(flow, "received_on").values.front() == "2026-11-23");
    FormAnswer answer = untouched(flow);
    BOOST_TEST(flow.read(answer).errors.at("reason") == "This is needed.");
    answer["family_name"] = {"Tanaka"};
    answer["given_name"] = {"Yumi"};
    answer["reason"] = {"New wound"};
    answer["birth_date"] = {"1954-13-01"};
    BOOST_TEST(flow.read(answer).errors.at("birth_date") == "Expected a date as 2026-11-23.");
    answer["birth_date"] = {"1954-01-01"};
    const Filled filled = flow.read(answer);
    BOOST_TEST(filled.errors.empty());
    BOOST_REQUIRE(filled.commands.size() == 2u);
    BOOST_TEST(filled.commands[0].what == "Registered Yumi Tanaka");
    BOOST_TEST(world.perform(filled.commands[0].command).accepted());
    BOOST_TEST(world.perform(filled.commands[1].command).accepted());
    BOOST_TEST(world.all<Case>("where reason = 'New wound'").size() == 1u);
}

BOOST_AUTO_TEST_CASE(an_amendment_carries_only_what_was_changed_and_what_was_seen) {
    const FormFlow flow = form(Kind::amend_patient, care.id.text);
    FormAnswer answer = untouched(flow);
    BOOST_TEST(flow.read(answer).commands.empty());
    answer["phone"] = {"01206 2"};
    BOOST_TEST(
        commands_of(flow.read(answer)) ==
        R"(amend_patient {"fields":[{"field":"phone","from":"01206 1","to":"01206 2"}],"patient_id":"adeyemi"} | Amended Mrs J. Adeyemi)"
        "\n");
}

BOOST_AUTO_TEST_CASE(planning_settings_start_from_those_of_the_team) {
    PlanningSettings settings;
    settings.new_face_minutes = 45;
    world.add(settings);
    const FormFlow flow = form(Kind::planning_settings);
    BOOST_TEST(field(flow, "new_face_minutes").values.front() == "45");
    FormAnswer answer = untouched(flow);
    answer["overtime_most_minutes"] = {"30"};
    const Filled filled = flow.read(answer);
    BOOST_REQUIRE(filled.commands.size() == 1u);
    BOOST_TEST(world.perform(filled.commands[0].command).accepted());
    BOOST_REQUIRE(world.all<PlanningSettings>().size() == 1u);
    BOOST_TEST(world.all<PlanningSettings>()[0].new_face_minutes == 45);
    BOOST_TEST(world.all<PlanningSettings>()[0].overtime_most_minutes == 30);
}

BOOST_AUTO_TEST_CASE(a_patients_wishes_are_shown_and_changed) {
    const FormFlow first = form(Kind::patient_preference, care.id.text);
    BOOST_TEST(first.form.introduction == "No wishes are known so far.");
    FormAnswer answer = untouched(first);
    answer["professional_id"] = {amara.id.text};
    answer["kind"] = {"excluded"};
    answer["reason"] = {"feels unsafe"};
    const Filled filled = first.read(answer);
    BOOST_REQUIRE(filled.commands.size() == 1u);
    BOOST_TEST(world.perform(filled.commands[0].command).accepted());
    BOOST_TEST(form(Kind::patient_preference, care.id.text).form.introduction ==
               "So far: Never Amara Osei (feels unsafe).");
}

BOOST_AUTO_TEST_CASE(shared_equipment_says_what_there_is) {
    world.plan(care, {.equipment = {"bladder_scanner"}});
    SharedEquipment scanner;
    scanner.code = "bladder_scanner";
    scanner.pieces = 2;
    world.add(scanner);
    const FormFlow flow = form(Kind::shared_equipment);
    BOOST_TEST(flow.form.introduction.find("The team shares 2 bladder scanner") !=
               std::string::npos);
    FormAnswer answer = untouched(flow);
    answer["code"] = {"bladder_scanner"};
    answer["pieces"] = {"0"};
    BOOST_TEST(world.perform(flow.read(answer).commands.at(0).command).accepted());
    BOOST_TEST(world.all<SharedEquipment>()[0].pieces == 0);
}

BOOST_AUTO_TEST_CASE(a_contact_plan_starts_from_what_is_planned_now) {
    world.plan(care, {.visits = 3,
                      .weekdays = {"mon", "fri"},
                      .minutes = 45,
                      .window_start = at("09:00"),
                      .skills = {"wound_care"}});
    const FormFlow flow = form(Kind::contact_plan, care.id.text);
    BOOST_TEST(field(flow, "visits").values.front() == "3");
    BOOST_TEST(field(flow, "window_start").values.front() == "09:00");
    BOOST_TEST(field(flow, "weekdays").values.size() == 2u);
    BOOST_TEST((field(flow, "period_days").kind == InputKind::choice));
    FormAnswer answer = untouched(flow);
    answer["minutes"] = {"sixty"};
    BOOST_TEST(flow.read(answer).errors.contains("minutes"));
    answer["minutes"] = {"60"};
    answer["weekdays"] = {"mon", "wed", "fri"};
    const Filled filled = flow.read(answer);
    BOOST_REQUIRE(filled.commands.size() == 1u);
    BOOST_TEST(world.perform(filled.commands[0].command).accepted());
    const ContactPlan plan = world.all<ContactPlan>().front();
    BOOST_TEST(plan.minutes == 60);
    BOOST_TEST(to_text(plan.weekdays) == "fri mon wed");
    BOOST_TEST(to_text(*plan.window_start) == "09:00");
}

BOOST_AUTO_TEST_CASE(recording_a_contact_offers_the_planned_times) {
    const Contact visit = world.visit(
        care, {.professional_id = amara.id, .start = at("09:40"), .planned_minutes = 45});
    const FormFlow flow = form(Kind::record_contact, visit.id.text);
    BOOST_TEST(flow.form.title == "Record the contact with Mrs J. Adeyemi");
    BOOST_TEST(field(flow, "actual_start").values.front() == "09:40");
    FormAnswer answer = untouched(flow);
    answer["attendance"] = {"no_access"};
    answer["notes"] = {"No answer; phoned daughter."};
    const Filled filled = flow.read(answer);
    BOOST_REQUIRE(filled.commands.size() == 1u);
    world.now.milliseconds += 4 * 3'600'000;
    BOOST_TEST(world.perform(filled.commands[0].command).accepted());
    BOOST_TEST((world.now_of(visit).attendance == Attendance::no_access));
}

BOOST_AUTO_TEST_CASE(closing_asks_why_and_with_what_outcome) {
    const FormFlow flow = form(Kind::close_case, care.id.text);
    BOOST_TEST(flow.form.dangerous);
    const Filled empty = flow.read({});
    BOOST_TEST(empty.errors.contains("closure_reason"));
    BOOST_TEST(empty.errors.contains("outcome"));
    const Filled filled =
        flow.read({{"closure_reason", {"Treatment complete"}}, {"outcome", {"Healed"}}});
    BOOST_REQUIRE(filled.commands.size() == 1u);
    BOOST_TEST(world.perform(filled.commands[0].command).accepted());
    BOOST_TEST((world.now_of(care).status == CaseStatus::closed));
}

BOOST_AUTO_TEST_CASE(triage_accepts_rejects_or_redirects) {
    const Case referral = world.case_of(
        world.patient("Brennan"), {.urgency = Urgency::two_day, .status = CaseStatus::referral});
    const FormFlow flow = form(Kind::triage, referral.id.text);
    BOOST_TEST(field(flow, "decision").options.size() == 3u);
    BOOST_TEST(field(flow, "urgency").values.front() == "two_day");
    FormAnswer answer = untouched(flow);
    answer["decision"] = {"redirect"};
    answer["redirected_to"] = {"Falls service"};
    const Filled filled = flow.read(answer);
    BOOST_REQUIRE(filled.commands.size() == 1u);
    BOOST_TEST(world.perform(filled.commands[0].command).accepted());
    BOOST_TEST((world.now_of(referral).status == CaseStatus::rejected));
}

BOOST_AUTO_TEST_CASE(a_status_offers_only_what_may_follow) {
    const FormFlow flow = form(Kind::change_status, care.id.text);
    std::string offered;
    for (const FormOption& option : field(flow, "to_status").options)
        offered += option.label + " ";
    BOOST_TEST(offered.find("Suspended") != std::string::npos);
    BOOST_TEST(offered.find("Closed") == std::string::npos);
    BOOST_TEST(offered.find("Active") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(reassigning_lists_who_fits_best_first_and_not_who_may_not) {
    world.professional("Beth Lindqvist");
    world.plan(care, {.skills = {"wound_care"}, .staff = 2});
    world.professional("Callum Reyes", {.skills = {"wound_care"}});
    const FormFlow flow = form(Kind::reassign, care.id.text);
    BOOST_REQUIRE(field(flow, "professional_id").options.size() == 1u);
    BOOST_TEST(field(flow, "professional_id").options[0].label == "Callum Reyes");
    BOOST_TEST(flow.form.introduction == "1 person who may not take it are not listed.");
}

BOOST_AUTO_TEST_CASE(a_rejection_is_shown_at_the_field_that_it_is_about) {
    const FormFlow flow = form(Kind::new_case);
    BOOST_TEST(field_of_rule(flow.form, "nhs_number_once") == "nhs_number");
    BOOST_TEST(field_of_rule(flow.form, "received") == "received_on");
    BOOST_TEST(field_of_rule(flow.form, "something_else") == "");
    BOOST_TEST(field_of_rule(form(Kind::close_case, care.id.text).form, "reason_given") ==
               "closure_reason");
}

BOOST_AUTO_TEST_CASE(what_is_not_here_any_more_has_no_form) {
    const FormContext context{world.database(), viewpoint, [] { return std::string("id"); }};
    for (const Kind kind :
         {Kind::amend_case, Kind::contact_plan, Kind::place_visit, Kind::record_contact})
        BOOST_TEST(!form_for({kind, "gone"}, context).has_value());
}

BOOST_AUTO_TEST_CASE(a_reason_is_put_into_the_same_command) {
    const Command command = make_command({}, MoveCase{care.id, amara.id, {}});
    const Command again = ui::with_reason(command, "Only one near enough");
    BOOST_TEST(words_of(again) ==
               R"(move_case {"case_id":")" + care.id.text +
                   R"(","professional_id":"amara_osei","reason":"Only one near enough"})");
    BOOST_TEST(again.id == "");
}

BOOST_AUTO_TEST_CASE(a_task_is_added_amended_and_falls_to_the_owner_when_nobody_is_named) {
    const FormFlow adding = form(Kind::add_task, care.id.text);
    FormAnswer answer = untouched(adding);
    answer["title"] = {"Order dressings"};
    const Filled filled = adding.read(answer);
    BOOST_REQUIRE_EQUAL(filled.commands.size(), 1u);
    BOOST_TEST(given(world, filled));
    const Task task = world.all<Task>().at(0);
    BOOST_TEST(task.assigned_to_id.none());
    BOOST_CHECK(task.due_on == world.today);
    const FormFlow amending = form(Kind::amend_task, task.id.text);
    FormAnswer changed = untouched(amending);
    changed["due_on"] = {"2026-11-30"};
    BOOST_TEST(commands_of(amending.read(changed)).starts_with("amend_task "));
}

BOOST_AUTO_TEST_CASE(a_handover_is_asked_of_anybody_but_the_owner_and_answered_by_who_may) {
    const Professional beth = world.professional("Beth Lindqvist");
    const FormFlow asking = form(Kind::hand_over, care.id.text);
    BOOST_REQUIRE_EQUAL(field(asking, "professional_id").options.size(), 1u);
    BOOST_TEST(field(asking, "professional_id").options[0].value == beth.id.text);
    FormAnswer answer = untouched(asking);
    answer["professional_id"] = {beth.id.text};
    BOOST_TEST(given(world, asking.read(answer)));
    viewpoint = professional_at(world, amara.id);
    const FormFlow withdrawing = form(Kind::answer_handover, care.id.text);
    BOOST_TEST(field(withdrawing, "answer").options.size() == 1u);
    viewpoint = professional_at(world, beth.id);
    const FormFlow answering = form(Kind::answer_handover, care.id.text);
    BOOST_TEST(field(answering, "answer").options.size() == 2u);
    BOOST_TEST(given(world, answering.read(untouched(answering))));
    BOOST_TEST(world.now_of(care).owner_id.text == beth.id.text);
}

BOOST_AUTO_TEST_CASE(a_pathway_is_written_and_a_case_put_on_it_and_off_again) {
    const FormFlow writing = form(Kind::define_pathway);
    FormAnswer answer = untouched(writing);
    answer["name"] = {"Lymphoedema"};
    answer["visits"] = {"2"};
    BOOST_TEST(given(world, writing.read(answer)));
    const PathwayTemplate pathway = world.all<PathwayTemplate>().at(0);
    BOOST_TEST(pathway.code == "lymphoedema");
    const FormFlow applying = form(Kind::apply_pathway, care.id.text);
    BOOST_TEST(given(world, applying.read(untouched(applying))));
    BOOST_TEST(world.now_of(care).pathway_template_id.text == pathway.id.text);
    const FormFlow leaving = form(Kind::apply_pathway, care.id.text);
    BOOST_TEST(field(leaving, "pathway_template_id").options.size() == 2u);
    const FormFlow next = form(Kind::define_pathway, pathway.id.text);
    FormAnswer again = untouched(next);
    again["visits"] = {"3"};
    BOOST_TEST(given(world, next.read(again)));
    BOOST_TEST(world.all<PathwayTemplate>("where edition = 2").at(0).code == "lymphoedema");
}

BOOST_AUTO_TEST_CASE(settings_show_what_holds_now) {
    const FormFlow limits = form(Kind::team_settings);
    BOOST_TEST(field(limits, "full_percent").values.front() == "100");
    FormAnswer answer = untouched(limits);
    answer["most_cases"] = {"35"};
    BOOST_TEST(given(world, limits.read(answer)));
    BOOST_TEST(world.now_of(world.team).most_cases == 35);
    FormAnswer factor = untouched(form(Kind::need_factor));
    factor["name"] = {"High"};
    factor["percent"] = {"130"};
    BOOST_TEST(given(world, form(Kind::need_factor).read(factor)));
    const FormFlow amending = form(Kind::need_factor, world.all<NeedFactor>().at(0).id.text);
    BOOST_TEST(field(amending, "percent").values.front() == "130");
}

BOOST_AUTO_TEST_CASE(a_patient_of_the_same_name_and_birth_date_is_asked_about_at_its_field) {
    world.patient("Tanaka", {.given_name = "Yumi", .birth_date = date_from_text("1954-01-01")});
    const FormFlow flow = form(Kind::new_case);
    FormAnswer answer = untouched(flow);
    answer["family_name"] = {"tanaka"};
    answer["given_name"] = {"Yumi"};
    answer["birth_date"] = {"1954-01-01"};
    answer["reason"] = {"New wound"};
    const Outcome asked = world.perform(flow.read(answer).commands.at(0).command);
    BOOST_REQUIRE(asked.rejection);
    BOOST_TEST(asked.rejection->accepts_reason);
    BOOST_TEST(field_of_rule(flow.form, asked.rejection->rule) == "different_because");
    answer["different_because"] = {"twins"};
    BOOST_TEST(given(world, flow.read(answer)));
    BOOST_TEST(world.all<StatusChange>().at(0).reason ==
               "Not the patient of the same name and birth date: twins");
}

BOOST_AUTO_TEST_CASE(a_file_that_the_server_has_becomes_an_attachment_of_the_case) {
    const FormFlow flow = form(Kind::add_attachment, care.id.text);
    BOOST_TEST(field(flow, "file").upload_to == "/api/attachments?case=" + care.id.text);
    BOOST_TEST(flow.read({}).errors.at("file") == "Choose a file.");
    const Filled filled =
        flow.read({{"file", {"wound.jpg", std::string(64, 'a'), "image/jpeg", "9"}},
                   {"description", {"left leg"}}});
    BOOST_REQUIRE(filled.commands.size() == 1u);
    BOOST_TEST(filled.commands[0].what == "Added wound.jpg");
    BOOST_TEST(world.perform(filled.commands[0].command).accepted());
    const Attachment attachment = world.all<Attachment>().at(0);
    BOOST_TEST(attachment.name == "wound.jpg");
    BOOST_TEST(attachment.size_bytes == 9);
    BOOST_TEST(attachment.description == "left leg");

    const FormFlow removing = form(Kind::remove_attachment, attachment.id.text);
    BOOST_TEST(removing.form.dangerous);
    BOOST_TEST(removing.read({}).errors.count("reason") == 1U);
    const Filled removed = removing.read({{"reason", {"wrong patient"}}});
    BOOST_TEST(world.perform(removed.commands.at(0).command).accepted());
    BOOST_TEST(world.now_of(attachment.id).removal_reason == "wrong patient");
}

BOOST_AUTO_TEST_SUITE_END()
