#include "client/views/timetable_changes.h"

#include "tests/client/views/small_day.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(timetable_changes)

BOOST_AUTO_TEST_CASE(a_draft_lists_how_it_differs_from_what_was_published) {
    SmallDay day;
    day.place(day.near, day.amara, "09:00");
    day.place(day.far, day.beth, "10:20",
              {.published_professional_id = day.amara.id, .published_start = at("09:40")});
    const TimetableView view = day.view();
    BOOST_TEST(view.draft.text == "Draft · 2 changes");
    const std::vector<DraftChange> changes = draft_changes(*view.source);
    BOOST_REQUIRE(changes.size() == 2u);
    BOOST_TEST(view.changes == 2);
    BOOST_TEST(changes[0].text == "Mr B. Far: 09:40 Amara Osei → 10:20 Beth Lindqvist");
    BOOST_TEST(changes[1].text == "Mrs A. Near: new, 09:00 Amara Osei");
    BOOST_TEST(!view.rows[0].visits[0].changed); // new, and not moved
    BOOST_TEST(view.rows[1].visits[0].changed);
    BOOST_REQUIRE(view.rows[0].told.size() == 1u);
    BOOST_TEST(view.rows[0].told[0].start == 9 * 60 + 40);
    BOOST_TEST(view.rows[0].told[0].spoken ==
               "Published: Mr B. Far, 09:40 Amara Osei; now 10:20 Beth Lindqvist");
    BOOST_TEST(view.rows[1].told.empty());
}

BOOST_AUTO_TEST_CASE(a_visit_on_another_day_than_was_told_is_a_change_on_both_days) {
    SmallDay day;
    day.place(day.near, day.amara, "09:00",
              {.day = day.world.today + 1,
               .published_professional_id = day.amara.id,
               .published_day = day.world.today,
               .published_start = at("09:00")});
    const TimetableView told = day.view();
    BOOST_TEST(told.changes == 1);
    const std::vector<DraftChange> changes_told = draft_changes(*told.source);
    BOOST_REQUIRE(changes_told.size() == 1u);
    BOOST_TEST(changes_told[0].text ==
               "Mrs A. Near: 09:00 Amara Osei → Tue 24 Nov 09:00 Amara Osei");
    BOOST_TEST(told.standing.published == 1);
    BOOST_TEST(told.rows[0].standing.to_return == 1);
    const TimetableView now =
        timetable_view(day.world.database(), manager_at(day.world, "07:30"), day.world.today + 1);
    BOOST_TEST(now.changes == 1);
    const std::vector<DraftChange> changes_now = draft_changes(*now.source);
    BOOST_REQUIRE(changes_now.size() == 1u);
    BOOST_TEST(changes_now[0].text ==
               "Mrs A. Near: Mon 23 Nov 09:00 Amara Osei → 09:00 Amara Osei");
    BOOST_TEST(now.rows[0].visits[0].changed);
    BOOST_TEST(now.rows[0].told.empty()); // it was told for another day
    BOOST_REQUIRE(told.rows[0].told.size() == 1u);
    BOOST_TEST(told.rows[0].told[0].title == "Near");
}

BOOST_AUTO_TEST_SUITE_END()
