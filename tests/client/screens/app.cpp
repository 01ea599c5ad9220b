// What a person does on the screen arrives at the server, and what the server says is seen on the screen.
#include "client/screens/app.h"

#include "common/commands/patient/amend_patient.h"
#include "common/planning/planner_job.h"
#include "tests/client/screens/whole_app.h"
#include "tests/support/client/planners.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(app)

BOOST_AUTO_TEST_CASE(it_says_that_it_is_opening_until_the_team_is_there) {
    Office office;
    BOOST_TEST(office.shows("Opening your team"));
    office.come_up();
    BOOST_TEST(office.page.has(ui::Role::heading, "Caseload board"));
    BOOST_TEST(office.page.host.title == "Caseload board · Evenload");
    BOOST_TEST(office.page.has(ui::Role::link, "All changes saved"));
}

BOOST_AUTO_TEST_CASE(someone_who_is_signed_out_is_asked_to_sign_in) {
    Office office("/timetable?day=2026-11-23");
    office.page.host.respond("/api/session", {401, {}, R"({"error":"Sign in first."})"});
    office.page.frames();
    office.page.activate(office.page.find(ui::Role::button, "Sign in"));
    BOOST_TEST(office.page.host.left_to == "/sign_in?next=/timetable?day=2026-11-23");
}

BOOST_FIXTURE_TEST_CASE(signing_out_with_changes_left_asks_first_and_leaves_when_they_have_arrived,
                        OpenOffice) {
    page.mouse_drag(card("Tanaka"), page.find(ui::Role::group, "Amara Osei"));
    page.frames(3);
    page.activate(page.find(ui::Role::button, "Marta Kowalska"));
    page.frames();
    page.activate(page.find(ui::Role::menuitem, "Sign out"));
    page.frames(3);
    BOOST_TEST(shows("1 change has not been sent."));
    page.activate(page.find(ui::Role::button, "Send now"));
    page.frames(3);
    BOOST_TEST(page.host.left_to.empty());
    BOOST_TEST(serve() == "accepted");
    BOOST_REQUIRE(page.host.respond("/api/sign_out", {204, {}, {}}));
    BOOST_TEST(page.host.left_to == "/sign_in");
}

BOOST_FIXTURE_TEST_CASE(another_page_opens_once_what_was_done_is_kept, OpenOffice) {
    const auto go_to_the_calendar = [this] {
        page.activate(page.find(ui::Role::button, "Marta Kowalska"));
        page.frames();
        page.activate(page.find(ui::Role::menuitem, "Calendar feed…"));
        page.frames(3);
    };
    page.mouse_drag(card("Tanaka"), page.find(ui::Role::group, "Amara Osei"));
    page.frames(3);
    go_to_the_calendar();
    BOOST_TEST(page.host.left_to.empty());
    BOOST_TEST(serve() == "accepted");
    page.frames(3);
    BOOST_TEST(page.host.left_to == "/calendar");
}

BOOST_FIXTURE_TEST_CASE(what_the_page_says_must_be_read_stays_until_it_is_closed, OpenOffice) {
    page.host.notice_listener("Your next days on this device", "What was kept was wiped.");
    page.host.notice_listener("Your next days on this device", "There is no room left.");
    page.frames(3);
    BOOST_TEST(page.has(ui::Role::dialog, "Your next days on this device"));
    BOOST_TEST(page.has(ui::Role::listitem, "What was kept was wiped."));
    BOOST_TEST(page.has(ui::Role::listitem, "There is no room left."));
    page.activate(page.find(ui::Role::button, "Close"));
    page.frames(3);
    BOOST_TEST(!page.has(ui::Role::dialog, "Your next days on this device"));
}

BOOST_FIXTURE_TEST_CASE(signing_out_with_nothing_left_asks_nothing, OpenOffice) {
    page.activate(page.find(ui::Role::button, "Marta Kowalska"));
    page.frames();
    page.activate(page.find(ui::Role::menuitem, "Sign out"));
    page.frames(3);
    BOOST_TEST(page.host.respond("/api/sign_out", {204, {}, {}}));
}

BOOST_FIXTURE_TEST_CASE(a_drag_is_seen_at_once_sent_and_saved, OpenOffice) {
    page.mouse_drag(card("Tanaka"), page.find(ui::Role::group, "Amara Osei"));
    page.frames(3);
    BOOST_TEST(page.has(ui::Role::group, "Unallocated, 0 cases"));
    BOOST_TEST(page.has(ui::Role::link, "1 waiting"));
    BOOST_TEST(page.host.last_said().find("Moved C-1139 to Amara Osei, now 7%") !=
                   std::string::npos,
               page.host.last_said());
    BOOST_TEST(serve() == "accepted");
    BOOST_TEST((owner() == amara.id));
    BOOST_TEST(page.has(ui::Role::link, "All changes saved"));
}

BOOST_FIXTURE_TEST_CASE(control_z_takes_it_back_and_control_shift_z_does_it_again, OpenOffice) {
    page.mouse_drag(card("Tanaka"), page.find(ui::Role::group, "Amara Osei"));
    page.frames(3);
    serve();
    page.key("z", true);
    page.frames(3);
    BOOST_TEST(page.has(ui::Role::group, "Unallocated, 1 case"));
    BOOST_TEST(serve() == "accepted");
    BOOST_TEST(owner().none());
    page.key("z", true, true);
    page.frames(3);
    serve();
    BOOST_TEST((owner() == amara.id));
}

BOOST_FIXTURE_TEST_CASE(the_toast_undoes, OpenOffice) {
    page.mouse_drag(card("Tanaka"), page.find(ui::Role::group, "Amara Osei"));
    page.frames(3);
    page.activate(page.find(ui::Role::button, "Undo"));
    page.frames(3);
    BOOST_TEST(page.has(ui::Role::group, "Unallocated, 1 case"));
}

BOOST_FIXTURE_TEST_CASE(a_rule_that_can_be_bent_asks_for_the_reason_and_then_does_it, OpenOffice) {
    page.mouse_drag(card("Tanaka"), page.find(ui::Role::group, "Beth Lindqvist"));
    page.frames(3);
    BOOST_TEST(shows("Lacks skill: wound care"));
    BOOST_TEST(page.has(ui::Role::group, "Unallocated, 1 case"));
    const ui::Node give = page.find_key("reason:give");
    BOOST_TEST((give.states & ui::state::disabled) != 0u);
    page.type(page.find_key("reason:text"), "She is trained since Friday");
    page.frames();
    page.activate(page.find_key("reason:give"));
    page.frames(3);
    BOOST_TEST(serve() == "accepted");
    BOOST_TEST((owner() == beth.id));
    BOOST_TEST(world.all<StatusChange>().back().reason == "She is trained since Friday");
}

BOOST_FIXTURE_TEST_CASE(back_closes_the_question_first_and_the_panel_then, OpenOffice) {
    page.click(card("Tanaka"));
    page.frames(3);
    BOOST_TEST(page.host.history.back() == "/board?case=C-1139");
    BOOST_TEST(page.has(ui::Role::complementary, "Case"));
    page.key("?");
    page.frames(3);
    BOOST_TEST(shows("Keyboard shortcuts"));
    page.host.go_back();
    page.frames(3);
    BOOST_TEST(!page.has(ui::Role::dialog, "Keyboard shortcuts"));
    BOOST_TEST(page.has(ui::Role::complementary, "Case"));
    page.host.go_back();
    page.frames(3);
    BOOST_TEST(!page.has(ui::Role::complementary, "Case"));
}

BOOST_FIXTURE_TEST_CASE(what_the_server_refuses_is_said_listed_and_let_go_by_a_person, OpenOffice) {
    // Somebody else has closed the case meanwhile; this page does not know yet.
    page.mouse_drag(card("Tanaka"), page.find(ui::Role::group, "Amara Osei"));
    page.frames(3);
    world.database().run("update cases set status = 'closed' where id = 'Tanaka'", {});
    BOOST_TEST(serve() == "rejected");
    BOOST_TEST(page.host.last_said().find("was not saved") != std::string::npos,
               page.host.last_said());
    page.activate(page.find(ui::Role::link, "1 needs attention"));
    page.frames(3);
    BOOST_TEST(page.host.history.back() == "/attention");
    BOOST_TEST(page.has(ui::Role::listitem, "Move case C-1139 to Amara Osei"));
    page.activate(page.find(ui::Role::button, "Discard: Move case"));
    page.frames(3);
    page.activate(page.find(ui::Role::button, "Discard"));
    page.frames(3);
    BOOST_TEST(shows("Nothing waits"));
    BOOST_TEST(page.has(ui::Role::link, "All changes saved"));
}

BOOST_FIXTURE_TEST_CASE(offline_work_waits_and_says_so, OpenOffice) {
    page.host.streams.back().second.failed(false);
    page.mouse_drag(card("Tanaka"), page.find(ui::Role::group, "Amara Osei"));
    page.frames(3);
    BOOST_TEST(page.has(ui::Role::link, "Offline – 1 update waiting"));
}

BOOST_FIXTURE_TEST_CASE(a_form_shows_what_is_wrong_at_its_field_and_then_opens_the_case,
                        OpenOffice) {
    page.key("n");
    page.frames(2);
    BOOST_REQUIRE(page.host.form);
    BOOST_TEST(page.host.form->title == "New patient and case");
    FormAnswer answer{{"family_name", {"Novak"}}, {"nhs_number", {"943 476 5918"}},
                      {"reason", {"Diabetes"}},   {"urgency", {"routine"}},
                      {"source", {"referral"}},   {"received_on", {"2026-11-23"}},
                      {"received_at", {"07:30"}}};
    page.host.submit_form(answer);
    BOOST_TEST(page.host.form_errors.contains("nhs_number"));
    answer["nhs_number"] = {"943 476 5919"};
    page.host.submit_form(answer);
    page.frames(3);
    BOOST_TEST(!page.host.form);
    BOOST_TEST(page.has(ui::Role::group, "Unallocated, 2 cases"));
    BOOST_TEST(serve() == "accepted");
    BOOST_TEST(serve() == "accepted");
    BOOST_TEST(world.all<Case>("where reason = 'Diabetes'").size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(a_field_that_someone_else_changed_shows_both_values, OpenOffice) {
    app->open({FormRequest::Kind::amend_patient, wound.id.text});
    BOOST_REQUIRE(page.host.form);
    app->session().give(AmendPatient{wound.patient_id, {{"phone", "", "01206 1"}}}, "Amended");
    FormAnswer answer;
    for (const FormField& field : page.host.form->fields)
        if (!field.values.empty()) answer[field.name] = field.values;
    answer["phone"] = {"01206 2"};
    page.host.submit_form(answer);
    BOOST_TEST(page.host.form_errors["phone"] ==
               "Someone wrote “01206 1” meanwhile; you wrote “01206 2”.");
    BOOST_TEST(page.host.form_summary.find("Telephone") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(search_finds_a_case_and_opens_its_file, OpenOffice) {
    page.focus(page.find_key("header:search"));
    page.type(page.find_key("header:search"), "tanaka");
    page.frames(3);
    page.activate(page.find_key("hit:Tanaka"));
    page.frames(3);
    BOOST_TEST(page.host.history.back() == "/cases/C-1139");
    BOOST_TEST(page.has(ui::Role::heading, "Mrs Yumi Tanaka"));
}

BOOST_FIXTURE_TEST_CASE(planning_a_day_runs_beside_the_page_and_ends_in_one_command, OpenOffice) {
    world.visit(wound, {.planned_minutes = 45, .skills = {"wound_care"}});
    page.activate(page.find(ui::Role::link, "Contact schedule"));
    page.frames(3);
    BOOST_TEST(page.host.history.back() == "/timetable");
    page.activate(page.find(ui::Role::button, "Plan day"));
    page.frames(2);
    BOOST_TEST(shows("Placing 2 visits"));
    run_planners(page.host);
    page.frames(3);
    BOOST_TEST(shows("2 of 2 visits have a place"));
    BOOST_TEST(shows("proposed")); // in the grid already, nowhere else
    BOOST_TEST(world.all<Contact>("where start is not null").size() == 1u);
    page.activate(page.find(ui::Role::button, "Changes"));
    page.frames(2);
    BOOST_TEST(shows("What the plan changes"));
    page.activate(page.find(ui::Role::button, "Close"));
    page.frames(2);
    page.activate(page.find(ui::Role::button, "Use this plan"));
    page.frames(3);
    BOOST_TEST(shows("Planned Mon 23 Nov"));
    BOOST_TEST(serve() != "rejected");
}

BOOST_FIXTURE_TEST_CASE(a_plan_that_is_discarded_changes_nothing, OpenOffice) {
    world.visit(wound, {.planned_minutes = 45, .skills = {"wound_care"}});
    page.activate(page.find(ui::Role::link, "Contact schedule"));
    page.frames(3);
    page.activate(page.find(ui::Role::button, "Plan day"));
    page.frames(2);
    run_planners(page.host);
    page.frames(3);
    page.activate(page.find(ui::Role::button, "Discard"));
    page.frames(3);
    BOOST_TEST(shows("Nothing has changed"));
    BOOST_TEST(!shows("proposed"));
}

BOOST_FIXTURE_TEST_CASE(the_best_plan_so_far_may_be_taken, OpenOffice) {
    page.activate(page.find(ui::Role::link, "Contact schedule"));
    page.frames(3);
    page.activate(page.find(ui::Role::button, "Plan day"));
    page.frames(2);
    const ui::Node early = page.find(ui::Role::button, "Use this plan");
    BOOST_TEST((early.states & ui::state::disabled) != 0u);
    const FakeHost::Planner planner = page.host.planners.front();
    PlannerJob job(planner.job);
    job.step();
    planner.listener.answered(job.answer(), false);
    page.frames(2);
    page.activate(page.find(ui::Role::button, "Use this plan"));
    page.frames(3);
    BOOST_TEST(page.host.planners.empty());
    BOOST_TEST(shows("have a place"));
}

BOOST_FIXTURE_TEST_CASE(planning_that_is_cancelled_or_breaks_changes_nothing, OpenOffice) {
    page.activate(page.find(ui::Role::link, "Contact schedule"));
    page.frames(3);
    page.activate(page.find(ui::Role::button, "Plan day"));
    page.frames(2);
    page.activate(page.find(ui::Role::button, "Cancel"));
    page.frames(2);
    BOOST_TEST(page.host.planners.empty());
    BOOST_TEST(shows("Nothing has changed"));
    page.activate(page.find(ui::Role::button, "Plan day"));
    page.frames(2);
    const auto planners = page.host.planners;
    for (const FakeHost::Planner& planner : planners)
        planner.listener.failed();
    page.frames(3);
    BOOST_TEST(shows("Planning did not run"));
    while (serve() != "nothing waits") { // the visits that the contact plan asks for
    }
    BOOST_TEST((world.now_of(visit).start == at("10:00")));
}

BOOST_FIXTURE_TEST_CASE(an_absence_names_every_visit_that_it_frees, OpenOffice) {
    page.activate(page.find(ui::Role::link, "Contact schedule"));
    page.frames(3);
    page.activate(page.find(ui::Role::button, "Record absence"));
    page.frames(2);
    BOOST_REQUIRE(page.host.form);
    page.host.submit_form({{"professional_id", {beth.id.text}},
                           {"first_day", {"2026-11-23"}},
                           {"last_day", {"2026-11-23"}},
                           {"reason", {"sickness"}}});
    page.frames(3);
    BOOST_TEST(shows("Not placed · 1 visit"));
    BOOST_TEST(page.has(ui::Role::complementary, "Cover: "));
    BOOST_TEST(page.has(ui::Role::status, "1 visit of 1 person affected"));
    BOOST_TEST(!page.host.planners.empty()); // cover is looked for at once
    BOOST_TEST(serve() == "accepted");
    BOOST_TEST(!world.now_of(visit).start.has_value());
}

BOOST_AUTO_TEST_CASE(the_wall_display_needs_no_sitting) {
    Office office("/kiosk");
    BOOST_TEST(office.shows("Opening the wall display"));
    KioskPage wall = kiosk_page(office.world.database(), office.world.team.id,
                                {office.world.today, at("08:00")});
    office.page.host.respond("/api/kiosk", {200, {}, to_json_text(wall)});
    office.page.frames(3);
    BOOST_TEST(office.page.has(ui::Role::heading, "Team, Monday 23 November"));
    BOOST_TEST(office.page.has(ui::Role::listitem, "Amara Osei"));
    office.page.pass(70'000);
    BOOST_TEST(office.shows("No news for 1 min"));
}

BOOST_AUTO_TEST_CASE(an_unknown_address_says_so) {
    Office office("/nothing/here");
    office.come_up();
    BOOST_TEST(office.shows("There is no such page"));
}

BOOST_AUTO_TEST_SUITE_END()
