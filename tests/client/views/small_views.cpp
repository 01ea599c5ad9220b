// The views that are one function each: search, save state, pending, wall display, my day.
#include "client/views/kiosk_view.h"
#include "client/views/my_day_view.h"
#include "client/views/pending_view.h"
#include "client/views/result_words.h"
#include "client/views/save_state.h"
#include "client/views/search_view.h"
#include "common/commands/case/allocate_cases.h"
#include "common/commands/case/move_case.h"
#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

std::string titles_of(const SearchView& view) {
    std::string titles;
    for (const SearchHit& hit : view.hits)
        titles += (titles.empty() ? "" : "; ") + hit.title;
    return titles;
}

} // namespace

BOOST_AUTO_TEST_SUITE(search)

BOOST_AUTO_TEST_CASE(a_case_is_found_by_name_reference_postcode_and_nhs_number_in_any_order) {
    World world;
    world.case_of(world.patient("Adeyemi", {.nhs_number = "9434765919",
                                            .title = "Mrs",
                                            .given_name = "Joy",
                                            .birth_date = on("1945-03-04"),
                                            .postcode = "CO7 9AB"}),
                  {.reference = "C-1042", .reason = "Leg ulcer"});
    world.case_of(world.patient("Petrov", {.title = "Mr", .given_name = "Lev"}),
                  {.reference = "C-0945"});
    const auto found = [&](const std::string& text) {
        return titles_of(search_view(world.database(), SearchIndex(world.database(), world.team.id),
                                     manager_at(world), text));
    };
    for (const char* text :
         {"adey", "ADEYEMI joy", "c-1042", "co79ab", "CO7 9ab", "943 476", "  joy  "})
        BOOST_TEST(found(text) == "Mrs Joy Adeyemi, 81", text);
    BOOST_TEST(found("joy petrov") == "");
    BOOST_TEST(found("%%") == "");
    BOOST_TEST(found("j") == "");
}

BOOST_AUTO_TEST_CASE(people_of_the_team_are_found_and_open_cases_come_before_closed_ones) {
    World world;
    world.professional("Beth Petrov", {.role = "Community nurse", .band = 5});
    world.case_of(world.patient("Petrov", {.given_name = "Aaron"}), {.status = CaseStatus::closed});
    world.case_of(world.patient("Petrov", {.id = Id<Patient>("zoe"), .given_name = "Zoe"}));
    const SearchView view =
        search_view(world.database(), SearchIndex(world.database(), world.team.id),
                    manager_at(world), "petrov");
    BOOST_TEST(titles_of(view) == "Beth Petrov; Zoe Petrov; Aaron Petrov");
    BOOST_TEST(view.hits[0].detail == "Community nurse · B5");
    BOOST_TEST(view.hits[2].mark.text == "Closed");
    BOOST_TEST(view.summary == "3 found");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(saving)

BOOST_AUTO_TEST_CASE(the_header_says_the_most_pressing_thing) {
    BOOST_TEST(save_state({.connected = true}).mark.text == "All changes saved");
    BOOST_TEST(save_state({.connected = true, .waiting = 2}).mark.text == "2 waiting");
    BOOST_TEST(save_state({.waiting = 2}).mark.text == "Offline – 2 updates waiting");
    BOOST_TEST(save_state({.waiting = 1}).mark.text == "Offline – 1 update waiting");
    BOOST_TEST(save_state({}).mark.text == "Offline – reconnecting");
    BOOST_TEST(save_state({.connected = true, .waiting = 2, .refused = 1}).mark.text ==
               "1 needs attention");
    BOOST_TEST(save_state({.signed_out = true, .waiting = 3}).mark.text ==
               "Signed out – 3 updates waiting");
}

BOOST_AUTO_TEST_CASE(a_waiting_command_marks_every_record_that_it_names_and_no_team) {
    const Command one = make_command("a", MoveCase{Id<Case>("case"), Id<Professional>("beth"), ""});
    AllocateCases several;
    several.cases = {{Id<Case>("c1"), Id<Professional>("beth")}, {Id<Case>("c2"), {}}};
    const Command many = make_command("b", several);
    const PendingView view = pending_view({&one}, {{&many, "C-1 was closed"}});
    BOOST_TEST(view.waiting.contains("case"));
    BOOST_TEST(view.refused.at("c2") == "C-1 was closed");
    BOOST_TEST(!view.waiting.contains("c1"));
}

BOOST_AUTO_TEST_CASE(a_toast_says_how_full_the_receiver_is_now_and_what_else_happened) {
    World world;
    const Professional beth = world.professional("Beth Lindqvist");
    const Case care = world.case_of(world.patient("Adeyemi"),
                                    {.status = CaseStatus::active, .owner_id = beth.id});
    world.plan(care, {.visits = 5, .minutes = 60});
    const BoardView board = board_view(world.database(), manager_at(world), {});
    Outcome outcome;
    outcome.warnings = {{"capacity", Severity::ask_reason, "Over capacity", 1},
                        {"visits_unplaced", Severity::warn, "3 visits are unplaced", 3}};
    const Command move = make_command("a", MoveCase{care.id, beth.id, ""});
    BOOST_TEST(result_words(move, "Moved C-1042 to Beth Lindqvist", outcome, &board) ==
               "Moved C-1042 to Beth Lindqvist, now 15%. 3 visits are unplaced");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(wall)

BOOST_AUTO_TEST_CASE(the_wall_turns_its_pages_and_warns_when_it_is_old) {
    KioskPage page;
    page.team_name = "Team";
    page.day = on("2026-11-23");
    page.visits = 33;
    page.placed_visits = 31;
    page.unplaced_visits = 2;
    page.people_without_care = 1;
    for (int i = 0; i < 12; ++i)
        page.rows.push_back({"Person " + std::to_string(i), "Nurse", 104, "free", "finished"});
    const KioskView second =
        kiosk_view(page, {.rows_a_page = 5, .turn = 4, .seconds_since_heard = 3});
    BOOST_TEST(second.date == "Monday 23 November");
    BOOST_TEST(second.page_text == "Page 2 of 3");
    BOOST_TEST(second.rows.front().name == "Person 5");
    BOOST_TEST(second.rows.front().percent_text == "104% of shift");
    BOOST_TEST(second.tiles[1].note == "1 person without care");
    BOOST_TEST((second.tiles[1].tone == Tone::danger));
    BOOST_TEST(second.freshness == "Initials only · refreshed 3 s ago");
    BOOST_TEST(second.stale_text == "");
    BOOST_TEST(kiosk_view(page, {.seconds_since_heard = 130}).stale_text ==
               "No news for 2 min. What is shown may be out of date; trying again.");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(my_day)

BOOST_AUTO_TEST_CASE(the_day_is_in_order_with_the_next_visit_and_its_door) {
    World world;
    const Professional amara = world.professional("Amara Osei");
    const Professional beth = world.professional("Beth Lindqvist");
    const Case first = world.case_of(world.patient("Whitlock"), {.reason = "Insulin"});
    const Case second = world.case_of(world.patient("Adeyemi", {.address = "22 Wivenhoe Rd",
                                                                .postcode = "CO7 9AB",
                                                                .place = kilometres_north(5),
                                                                .access = "key safe",
                                                                .alerts = "dog"}),
                                      {.reason = "Leg ulcer"});
    world.visit(first, {.professional_id = amara.id,
                        .start = at("08:00"),
                        .planned_minutes = 20,
                        .status = ContactStatus::delivered,
                        .attendance = Attendance::seen,
                        .actual_start = at("08:04"),
                        .actual_minutes = 18});
    const Contact pair = world.visit(
        second, {.professional_id = amara.id, .start = at("09:00"), .planned_minutes = 45});
    world.visit(second, {.professional_id = beth.id, .start = at("09:00"), .partner_id = pair.id});
    const MyDayView view = my_day_view(world.database(), professional_at(world, amara.id, "08:30"),
                                       amara.id, world.today);
    BOOST_TEST(view.greeting == "Good morning, Amara");
    BOOST_TEST(view.date == "Monday 23 November");
    BOOST_TEST(view.summary == "2 visits · 24 min travel · finishes 09:45");
    BOOST_REQUIRE(view.visits.size() == 2u);
    BOOST_TEST(view.visits[0].state.text == "Done 08:04–08:22");
    BOOST_TEST(view.visits[0].done);
    BOOST_TEST(view.visits[1].next);
    BOOST_TEST(view.visits[1].state.text == "Next · 12 min drive");
    BOOST_TEST(view.visits[1].detail == "Leg ulcer · 45 min · with Beth Lindqvist");
    BOOST_TEST(view.visits[1].where == "22 Wivenhoe Rd, CO7 9AB · key safe");
    BOOST_TEST(view.visits[1].door == "Dog");
}

BOOST_AUTO_TEST_CASE(a_visit_that_came_from_someone_else_says_so) {
    World world;
    const Professional amara = world.professional("Amara Osei");
    const Professional beth = world.professional("Beth Lindqvist");
    world.visit(world.case_of(world.patient("One")),
                {.professional_id = amara.id, .start = at("08:00")});
    world.visit(world.case_of(world.patient("Two")), {.professional_id = amara.id,
                                                      .start = at("10:00"),
                                                      .published_professional_id = beth.id,
                                                      .published_start = at("10:00")});
    const MyDayView view = my_day_view(world.database(), professional_at(world, amara.id, "07:00"),
                                       amara.id, world.today);
    BOOST_TEST(view.visits[1].state.text == "Moved from Beth Lindqvist");
}

BOOST_AUTO_TEST_CASE(a_late_day_says_so_with_progress_and_what_waits_to_be_recorded) {
    World world;
    const Professional amara = world.professional("Amara Osei");
    const Case care = world.case_of(world.patient("One", {.address = "1 High St"}));
    world.visit(care, {.professional_id = amara.id,
                       .start = at("07:00"),
                       .status = ContactStatus::delivered,
                       .attendance = Attendance::seen});
    world.visit(care, {.professional_id = amara.id, .start = at("07:30")});
    world.visit(care,
                {.professional_id = amara.id, .start = at("09:00"), .expected_start = at("09:20")});
    const MyDayView view = my_day_view(world.database(), professional_at(world, amara.id, "08:30"),
                                       amara.id, world.today);
    BOOST_TEST(view.progress == "1 of 3 done");
    BOOST_TEST(view.not_recorded == 1);
    BOOST_TEST(view.visits[2].late == "Expected 09:20, 20 min late");
    BOOST_TEST(view.visits[2].can_be_late);
    BOOST_TEST(view.visits[2].map == "geo:0,0?q=1%20High%20St");
    BOOST_TEST(!view.visits[0].can_be_late);
}

BOOST_AUTO_TEST_CASE(a_day_without_visits_says_why) {
    World world;
    const Professional amara = world.professional("Amara Osei");
    const auto text = [&](Date day) {
        return my_day_view(world.database(), professional_at(world, amara.id), amara.id, day)
            .empty_text;
    };
    BOOST_TEST(text(world.today) ==
               "Nothing is placed in this day yet. The schedule shows what waits.");
    BOOST_TEST(text(world.today + 5) == "This is a day off.");
    BOOST_TEST(!my_day_view(world.database(), manager_at(world), {}, world.today).found);
}

BOOST_AUTO_TEST_SUITE_END()
