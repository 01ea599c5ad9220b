#include "client/views/kiosk_view.h"

#include "tests/support/civil.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

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

BOOST_AUTO_TEST_CASE(it_says_whether_the_screen_stays_on) {
    const KioskPage page;
    BOOST_TEST(kiosk_view(page, {.kept_awake = true}).awake.text == "Screen stays on");
    const Mark dark = kiosk_view(page, {}).awake;
    BOOST_TEST((dark.tone == Tone::warning));
    BOOST_TEST(dark.text.find("may turn dark") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
