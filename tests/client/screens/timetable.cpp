// The timetable as a person works it: by mouse, by menu and by keyboard, always to the same command.
#include "tests/client/screens/shown_timetable.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(timetable_screen, ShownTimetable)

BOOST_AUTO_TEST_CASE(rows_and_visits_are_described) {
    BOOST_TEST(page.has(ui::Role::heading, "Contact schedule"));
    BOOST_TEST(page.has(ui::Role::grid, "Visits on Monday 23 November 2026"));
    BOOST_TEST(page.has(ui::Role::rowheader, "Amara Osei, 1 visit"));
    BOOST_TEST(block("Brennan").name == "Mr S. Brennan, 10:00–11:00, Wound, not published yet");
    BOOST_TEST(page.has(ui::Role::heading, "Not placed · 1 visit, 1 person without care today"));
}

BOOST_AUTO_TEST_CASE(a_drag_in_time_snaps_to_five_minutes) {
    page.mouse_drag(grip("Brennan"), point_at("Amara Osei", "11:07"));
    BOOST_TEST(desk.last().starts_with(placed("v_Brennan", 11 * 60 + 5, "amara_osei")),
               desk.last());
    BOOST_TEST(desk.last().ends_with("| Placed Mr S. Brennan at 11:05 with Amara Osei"));
}

BOOST_AUTO_TEST_CASE(a_drag_to_another_person_keeps_the_time_that_is_hovered) {
    page.mouse_drag(grip("Brennan"), point_at("Beth Lindqvist", "13:00"));
    BOOST_TEST(desk.last().starts_with(placed("v_Brennan", 13 * 60, "beth_lindqvist")),
               desk.last());
}

BOOST_AUTO_TEST_CASE(a_drop_on_another_visit_is_refused_with_the_reason) {
    page.mouse_drag(grip("Brennan"), point_at("Beth Lindqvist", "10:30"));
    BOOST_TEST(desk.asked.empty());
    BOOST_TEST(heard().find("Overlaps the 10:00 visit by 30 min") != std::string::npos, heard());
}

BOOST_AUTO_TEST_CASE(the_keyboard_moves_in_time_by_arrows_and_to_other_people) {
    page.focus(block("Brennan"));
    page.key(" ");
    page.key("ArrowRight");
    page.key("ArrowRight");
    page.key(" ");
    BOOST_TEST(desk.last().starts_with(placed("v_Brennan", 10 * 60 + 10, "amara_osei")),
               desk.last());
}

BOOST_AUTO_TEST_CASE(the_menu_offers_the_first_time_that_fits_each_person) {
    page.open_menu(block("Brennan"));
    page.activate(page.find(ui::Role::menuitem, "Beth Lindqvist"));
    // From 10:00 on Beth is free when Petrov's hour is over.
    BOOST_TEST(desk.last().starts_with(placed("v_Brennan", 11 * 60, "beth_lindqvist")),
               desk.last());
}

BOOST_AUTO_TEST_CASE(pin_unplace_and_schedule_at_are_in_the_menu) {
    page.open_menu(block("Brennan"));
    page.activate(page.find(ui::Role::menuitem, "Pin"));
    BOOST_TEST(desk.last() ==
               R"(give pin_visit {"contact_id":"v_Brennan","pinned":true} | Pinned Mr S. Brennan)");
    page.open_menu(block("Brennan"));
    page.activate(page.find(ui::Role::menuitem, "Unplace"));
    BOOST_TEST(
        desk.last() ==
        R"(give unplace_visit {"contact_id":"v_Brennan","reason":""} | Unplaced Mr S. Brennan)");
    page.open_menu(block("Brennan"));
    page.activate(page.find(ui::Role::menuitem, "Schedule at…"));
    BOOST_TEST(desk.last().starts_with("open "));
}

BOOST_AUTO_TEST_CASE(an_unplaced_visit_says_why_and_applies_its_remedy) {
    const ui::Node card = page.find(ui::Role::button, "Mr S. Lowell");
    BOOST_TEST(!card.description.empty());
    page.activate(page.find(ui::Role::button, "Apply this: Mr S. Lowell"));
    BOOST_TEST(desk.last().starts_with(R"(give place_visit {"contact_id":"v_Lowell")"),
               desk.last());
}

BOOST_AUTO_TEST_CASE(an_unplaced_visit_is_dragged_into_the_day_and_a_placed_one_out_of_it) {
    const ui::Node card = page.find(ui::Role::button, "Mr S. Lowell");
    page.mouse_drag({card.rect.x + 4, card.rect.centre().y}, point_at("Amara Osei", "09:00"));
    BOOST_TEST(desk.last().starts_with(placed("v_Lowell", 9 * 60, "amara_osei")), desk.last());
    page.mouse_drag(grip("Petrov"), page.find(ui::Role::list, "Not placed").rect.centre());
    BOOST_TEST(desk.last().starts_with(R"(give unplace_visit {"contact_id":"v_Petrov")"),
               desk.last());
}

BOOST_AUTO_TEST_CASE(publishing_lists_every_change_first) {
    page.activate(page.find(ui::Role::button, "Publish to team"));
    BOOST_TEST(page.has(ui::Role::listitem, "Mr S. Brennan: new, 10:00 Amara Osei"));
    BOOST_TEST(desk.asked.empty());
    page.activate(page.find_key("publish:do"));
    BOOST_TEST(
        desk.last() ==
        R"(give publish_schedule {"first_day":"2026-11-23","last_day":"2026-11-23","professional_ids":[],"team_id":"team"} | Published Mon 23 Nov)");
    BOOST_TEST(!state.publish_asked);
}

BOOST_AUTO_TEST_CASE(days_are_turned_by_buttons_and_keys) {
    page.activate(page.find(ui::Role::button, "The day after"));
    BOOST_TEST(desk.last() == "go /timetable?day=2026-11-24");
    page.key("[");
    BOOST_TEST(desk.last() == "go /timetable?day=2026-11-22");
    const ui::Node today = page.find(ui::Role::button, "Today");
    BOOST_TEST((today.states & ui::state::disabled) != 0u);
}

BOOST_AUTO_TEST_CASE(the_panel_moves_the_visit_to_who_could_take_it) {
    route.contact_id = petrov.id;
    look();
    page.frames();
    BOOST_TEST(page.has(ui::Role::complementary, "Visit of Mr S. Petrov"));
    page.activate(page.find(ui::Role::button, "Move to Amara Osei"));
    BOOST_TEST(desk.last().starts_with(R"(give place_visit {"contact_id":"v_Petrov")"),
               desk.last());
    BOOST_TEST(desk.last().find("amara_osei") != std::string::npos);
    page.activate(page.find(ui::Role::button, "Close the visit"));
    BOOST_TEST(desk.last() == "back_from_panel");
}

BOOST_AUTO_TEST_CASE(a_comment_on_the_visit_is_given_as_a_command) {
    route.contact_id = petrov.id;
    look();
    page.frames();
    page.type(page.find(ui::Role::textbox, "Write a comment"), "Please plan longer");
    page.activate(page.find_key("visit:send"));
    BOOST_TEST(
        desk.last() ==
        R"(give add_comment {"first_day":null,"last_day":null,"mentions":[],"professional_id":null,)"
        R"("reply_to_id":null,"subject":"contact","subject_id":"v_Petrov","team_id":null,"text":"Please plan longer"} | Commented)");
}

BOOST_AUTO_TEST_CASE(planning_and_absence_are_asked_for) {
    page.activate(page.find(ui::Role::button, "Plan day"));
    BOOST_TEST(result.plan_days == 1);
    page.activate(page.find(ui::Role::button, "More planning"));
    page.activate(page.find(ui::Role::menuitem, "Plan four weeks from Mon 23 Nov"));
    BOOST_TEST(result.plan_days == 28);
    page.activate(page.find(ui::Role::button, "Record absence"));
    BOOST_TEST(desk.last().starts_with("open "));
}

BOOST_AUTO_TEST_CASE(problems_are_listed_and_jumped_to) {
    world.absence(amara);
    look();
    page.frames();
    page.activate(page.find(ui::Role::button, "1 problem"));
    page.activate(page.find(ui::Role::menuitem, "Mr S. Brennan, 10:00, Amara Osei"));
    BOOST_TEST(desk.last() == "go /timetable?visit=v_Brennan");
}

BOOST_AUTO_TEST_CASE(a_visit_of_a_series_is_asked_about_before_it_moves) {
    const ContactPlan weekly = world.plan(world.now_of(brennan.case_id), {});
    Contact of_plan = world.now_of(brennan);
    of_plan.contact_plan_id = weekly.id;
    upsert_row(world.database(), description_of<Contact>(), &of_plan);
    look();
    page.frames();
    const auto move = [&] {
        page.open_menu(block("Brennan"));
        page.activate(page.find(ui::Role::menuitem, "Beth Lindqvist"));
    };
    move();
    BOOST_TEST(desk.asked.empty());
    page.activate(page.find(ui::Role::button, "This and all later ones"));
    BOOST_TEST(desk.last().starts_with(R"(give move_pattern {"contact_id":"v_Brennan")"),
               desk.last());
    move();
    page.activate(page.find(ui::Role::button, "Only this visit"));
    BOOST_TEST(desk.last().starts_with(placed("v_Brennan", 11 * 60, "beth_lindqvist")),
               desk.last());
    move();
    page.key("Escape");
    BOOST_TEST(!state.pattern);
    BOOST_TEST(desk.asked.size() == 2u);
}

BOOST_AUTO_TEST_CASE(what_comes_up_on_the_day_is_one_choice_of_the_visits_menu) {
    const auto choose = [&](const std::string& label) {
        page.open_menu(block("Brennan"));
        page.activate(page.find(ui::Role::menuitem, label));
        return desk.last();
    };
    BOOST_TEST(choose("15 min late") ==
               R"(give report_late {"contact_id":"v_Brennan","expected_start":615} | )"
               "Mr S. Brennan is expected 15 min late");
    BOOST_TEST(
        choose("30 min longer")
            .starts_with(R"(give extend_visit {"contact_id":"v_Brennan","planned_minutes":90)"));
    BOOST_TEST(choose("No access").starts_with("give record_contact "));
    BOOST_TEST(desk.last().find(R"("attendance":"no_access")") != std::string::npos);
    BOOST_TEST(choose("Extra visit…").starts_with("open "));
    const auto opens = [](FormRequest::Kind kind, const std::string& subject) {
        return "open " + std::to_string(static_cast<int>(kind)) + " " + subject;
    };
    using Kind = FormRequest::Kind;
    BOOST_TEST(choose("Late by…") == opens(Kind::late_by, "v_Brennan"));
    BOOST_TEST(choose("Longer by…") == opens(Kind::longer_by, "v_Brennan"));
    BOOST_TEST(choose("Emergency visit now…") == opens(Kind::emergency_now, brennan.case_id.text));
}

BOOST_AUTO_TEST_CASE(a_late_visit_says_when_it_is_expected_and_planning_again_is_offered) {
    Contact late = world.now_of(brennan);
    late.expected_start = at("10:20");
    upsert_row(world.database(), description_of<Contact>(), &late);
    offer = "Mr S. Brennan is expected 20 min late";
    look();
    page.frames();
    BOOST_TEST(block("Brennan").name.find("expected 10:20") != std::string::npos);
    page.activate(page.find(ui::Role::button, "Plan again with least change"));
    BOOST_TEST(result.plan_least_change);
    BOOST_TEST(result.close_offer);
}

BOOST_AUTO_TEST_CASE(a_row_has_its_own_menu_for_emergency_absence_and_schedule) {
    const auto choose = [&](const std::string& label) {
        page.activate(page.find(ui::Role::rowheader, "Amara Osei"));
        page.activate(page.find(ui::Role::menuitem, label));
        return desk.last();
    };
    BOOST_TEST(choose("Emergency visit with Amara Osei").ends_with(" amara_osei"));
    BOOST_TEST(desk.last().starts_with(
        "open " + std::to_string(static_cast<int>(FormRequest::Kind::emergency_here))));
    BOOST_TEST(choose("Record absence").ends_with(" amara_osei"));
    BOOST_TEST(choose("Publish only this schedule")
                   .starts_with(
                       R"(give publish_schedule {"first_day":"2026-11-23","last_day":"2026-11-23",)"
                       R"("professional_ids":[{"professional_id":"amara_osei"}])"));
}

BOOST_AUTO_TEST_CASE(free_time_of_a_row_offers_an_emergency_visit_where_it_is_pointed_at) {
    page.right_click_at(point_at("Amara Osei", "13:02"));
    page.activate(page.find(ui::Role::menuitem, "Emergency visit here, 13:05…"));
    BOOST_TEST(desk.last().ends_with(" amara_osei 13:05"), desk.last());
    // With the menu key nothing is pointed at: as early as can be.
    page.open_menu(page.find(ui::Role::gridcell, "Free time of Amara Osei"));
    page.activate(page.find(ui::Role::menuitem, "Emergency visit with Amara Osei…"));
    BOOST_TEST(desk.last().ends_with(" amara_osei"), desk.last());
}

BOOST_AUTO_TEST_CASE(unread_comments_are_counted_where_they_are_read) {
    const auto write = [&](CommentSubject subject, const std::string& id) {
        world.add(Comment{.subject = subject,
                          .subject_id = id,
                          .author_id = world.user("Nina " + id, Role::supervisor).id,
                          .text = "Look",
                          .written_at = {world.now.milliseconds - 60'000}});
    };
    BOOST_TEST(page.find(ui::Role::button, "Comments on the team's schedule").name ==
               "Comments on the team's schedule");
    world.add(ContactSchedule{
        .id = Id<ContactSchedule>("everybody"), .first_day = world.today, .last_day = world.today});
    world.add(ContactSchedule{.id = Id<ContactSchedule>("amaras"),
                              .professional_id = amara.id,
                              .first_day = world.today,
                              .last_day = world.today + 6});
    write(CommentSubject::contact, "v_Brennan");
    write(CommentSubject::contact, "v_Lowell");
    write(CommentSubject::contact_schedule, "everybody");
    write(CommentSubject::contact_schedule, "amaras");
    look();
    page.frames();
    BOOST_TEST(block("Brennan").name.ends_with(", 1 unread comment"));
    BOOST_TEST(!block("Petrov").name.ends_with("unread comment"));
    BOOST_TEST(page.find(ui::Role::button, "Mr S. Lowell").name.ends_with(", 1 unread comment"));
    BOOST_TEST(page.find(ui::Role::rowheader, "Amara").name.ends_with(", 1 unread comment"));
    page.activate(page.find(ui::Role::button, "Comments on the team's schedule, 1 unread comment"));
    BOOST_TEST(desk.last() == "go /timetable?tab=comments");
}

BOOST_AUTO_TEST_CASE(a_draft_is_discarded_after_a_question_with_the_numbers) {
    page.activate(page.find(ui::Role::button, "More planning"));
    page.activate(page.find(ui::Role::menuitem, "Discard the draft…"));
    BOOST_TEST(page.has(ui::Role::text, "2 visits that were never published lose their place"));
    page.activate(page.find(ui::Role::button, "Discard the draft"));
    BOOST_TEST(desk.last().starts_with("give discard_draft "), desk.last());
    BOOST_TEST(!state.discard_asked);
}

BOOST_AUTO_TEST_CASE(the_cover_of_an_absence_lists_whom_it_affects) {
    cover = CoverView{"Amara Osei is away",
                      "1 visit of 1 person affected",
                      "Cover found for 0, 1 not covered",
                      {{.id = brennan.id,
                        .day = world.today,
                        .name = "Mr S. Brennan",
                        .was = "Mon 23 Nov 10:00, Wound",
                        .cover = {"Not covered", Tone::danger},
                        .why = "Beth is busy",
                        .spoken = "Mr S. Brennan: Not covered. Beth is busy"}}};
    page.frames();
    BOOST_TEST(page.has(ui::Role::complementary, "Cover: Amara Osei is away"));
    BOOST_TEST(page.has(ui::Role::button, "Mr S. Brennan: Not covered. Beth is busy"));
    page.activate(page.find_key("cover:close"));
    BOOST_TEST(result.close_cover);
}

BOOST_AUTO_TEST_CASE(an_empty_day_says_what_to_do) {
    world.database().run("delete from contacts", {});
    look();
    page.frames();
    BOOST_TEST(page.has(ui::Role::text, "No visits on this day yet."));
}

BOOST_AUTO_TEST_SUITE_END()
