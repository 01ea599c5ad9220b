// Each measure in a world of a few rows, with the number that a person would count.
#include "tests/common/reports/small_service.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(measures_of_capacity, SmallService)

BOOST_AUTO_TEST_CASE(load_and_utilisation_are_what_the_board_shows) {
    const Case hers = care({.status = CaseStatus::active, .owner_id = beth.id});
    plan(hers, {.visits = 3, .minutes = 30});
    const Case nobodys = care({.status = CaseStatus::waiting});
    plan(nobodys, {.visits = 1, .minutes = 50});
    const Case paused = care({.status = CaseStatus::suspended, .owner_id = beth.id});
    plan(paused, {.visits = 5});
    // Everybody lives at the base; writing up takes 10 minutes: 3 × 40 and 1 × 60.
    BOOST_TEST(number("load") == "3 h");
    BOOST_TEST(groups("load", "professional") == "Beth 2 h, Nobody 1 h");
    // Five shifts of eight hours each: 120 of 2,400, rounded up as the board does.
    BOOST_TEST(groups("utilisation", "professional") == "Beth 5%, Carl 0%");
    BOOST_TEST(number("utilisation") == "3%"); // 120 of 4,800
    // 60 minutes ÷ (4,680 free ÷ 7 days) is less than a day.
    BOOST_TEST(number("days_to_clear") == "1 day");
}

BOOST_AUTO_TEST_CASE(nobody_free_clears_nothing) {
    for (Professional* one : {&beth, &carl})
        database().run("update professionals set hours = '' where id = $1",
                       {std::string_view(one->id.text)});
    plan(care({.status = CaseStatus::waiting}), {.visits = 1});
    BOOST_TEST(number("days_to_clear") == "–");
}

BOOST_AUTO_TEST_CASE(the_travel_share_is_from_door_to_door_and_home) {
    const Case far = case_of(patient("Far", {.place = kilometres_north(5)}));
    const Date day = today - 3;
    seen(far, day, {.planned_minutes = 30});
    seen(far, day, {.start = at("11:00"), .planned_minutes = 30}); // no way between
    // 5 km on 7 km of road: 5 + 7 = 12 minutes each way. 24 of 24 + 2 × (30 + 10).
    BOOST_TEST(number("travel_share", "2026-11-16", "2026-11-22") == "23%");
    const Report made = report({.measure = "travel_share"});
    BOOST_TEST(figure_base_words(*made.measure, made.total) == "24 min of 1 h 44");
}

// Everybody lives at the base; writing up takes 10 minutes: 3 × (50 + 10) a week, then 1 × (30 + 10).
BOOST_AUTO_TEST_CASE(a_past_load_is_of_the_plan_the_status_and_the_owner_of_then) {
    const Case one = of_beth({.owner_id = carl.id});
    line(one, "2026-11-02", CaseStatus::active, CaseStatus::active, &carl);
    plan(one, {.visits = 1, .minutes = 30});
    until("2026-10-20", one, {.visits = 3, .minutes = 50, .first_day = on("2026-09-01")});
    BOOST_TEST(number("load") == "40 min");
    BOOST_TEST(number("load", "2026-08-31", "2026-08-31") == "0 min"); // not there yet
    BOOST_TEST(number("load", "2026-10-19", "2026-10-19") == "3 h");
    BOOST_TEST(number("load", "2026-10-20", "2026-10-20") == "40 min");
    BOOST_TEST(groups("load", "professional", "2026-10-31", "2026-10-31") == "Beth 40 min");
    BOOST_TEST(months("load", "professional", "Beth", "2026-08-01") ==
               "Aug 0 min, Sep 3 h, Oct 40 min, Nov 0 min");
    BOOST_TEST(months("load", "professional", "Carl", "2026-10-01") == "Oct 0 min, Nov 40 min");
}

BOOST_AUTO_TEST_CASE(a_case_asked_for_nothing_before_it_had_a_plan_and_while_it_was_suspended) {
    const Case one = of_beth();
    line(one, "2026-11-01", CaseStatus::active, CaseStatus::suspended, &beth);
    line(one, "2026-11-20", CaseStatus::suspended, CaseStatus::active, &beth);
    plan(one, {.visits = 1, .minutes = 30});
    until("2026-10-05", one, {});
    BOOST_TEST(months("load", "none", "All", "2026-09-01") == "Sep 0 min, Oct 40 min, Nov 40 min");
    BOOST_TEST(number("load", "2026-11-19", "2026-11-19") == "0 min");
}

BOOST_AUTO_TEST_CASE(a_plan_that_has_ended_asked_until_the_week_of_its_last_day) {
    const Case over = care({.received_on = on("2026-09-01"),
                            .status = CaseStatus::closed,
                            .closed_on = on("2026-11-10")});
    line(over, "2026-09-01", {}, CaseStatus::active, &beth);
    line(over, "2026-11-10", CaseStatus::active, CaseStatus::closed, &beth);
    plan(over, {.visits = 2,
                .minutes = 20,
                .first_day = on("2026-09-01"),
                .last_day = on("2026-10-15")}); // a Thursday
    BOOST_TEST(number("load", "2026-10-18", "2026-10-18") == "1 h");
    BOOST_TEST(number("load", "2026-10-19", "2026-10-19") == "0 min");
}

// 4 shifts of 8 hours in the week of the absence: 180 of 1,920 minutes; 5 in others: 180 of 2,400.
BOOST_AUTO_TEST_CASE(utilisation_of_a_past_week_leaves_out_the_leave_of_that_week) {
    plan(of_beth(), {.visits = 3, .minutes = 50});
    absence(beth, {.first_day = on("2026-10-14"), .last_day = on("2026-10-14")});
    const auto hers = [&](std::string_view day) {
        return groups("utilisation", "professional", day, day);
    };
    BOOST_TEST(hers("2026-10-16") == "Beth 10%, Carl 0%");
    BOOST_TEST(hers("2026-10-09") == "Beth 8%, Carl 0%");
    BOOST_TEST(hers("2026-08-31") == "Beth 0%, Carl 0%");
    BOOST_TEST(months("utilisation", "professional", "Beth", "2026-08-01") ==
               "Aug 0%, Sep 8%, Oct 8%, Nov 8%");
}

// 50 × 60 minutes wait; two people have 4,800 minutes a week, 685 a day: 5 days. Today she has them: nothing waits.
BOOST_AUTO_TEST_CASE(days_to_clear_are_of_who_was_free_and_what_waited_then) {
    const Case one =
        care({.received_on = on("2026-10-01"), .status = CaseStatus::active, .owner_id = beth.id});
    line(one, "2026-10-01", {}, CaseStatus::waiting);
    line(one, "2026-11-05", CaseStatus::waiting, CaseStatus::active, &beth);
    plan(one, {.visits = 50, .minutes = 50});
    BOOST_TEST(number("days_to_clear") == "0 days");
    BOOST_TEST(months("days_to_clear", "none", "All", "2026-09-01") ==
               "Sep 0 days, Oct 5 days, Nov 0 days");
}

BOOST_AUTO_TEST_SUITE_END()
