#include "client/views/my_day_view.h"

#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

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
