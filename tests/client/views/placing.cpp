#include "client/views/placing.h"

#include "tests/client/views/small_day.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(placing)

BOOST_AUTO_TEST_CASE(a_place_is_judged_by_all_rules_at_the_hovered_time) {
    SmallDay day;
    day.place(day.near, day.amara, "10:00", {.planned_minutes = 60});
    const Contact bloods =
        day.world.visit(day.far, {.window_start = at("09:00"), .window_end = at("11:00")});
    const auto team = team_day(day.world.database(), day.world.team.id, day.world.today);
    const DayContact& visit = *team->find(bloods.id.text);
    BOOST_TEST(placing_of(*team, visit, 0, at("09:00")).text == "09:00–09:30");
    const Placing overlap = placing_of(*team, visit, 0, at("10:30"));
    BOOST_TEST((overlap.kind == Placing::Kind::refused));
    BOOST_TEST(overlap.text == "10:30 · Overlaps the 10:00 visit by 30 min");
    const Placing outside = placing_of(*team, visit, 1, at("13:00"));
    BOOST_TEST((outside.kind == Placing::Kind::needs_reason));
}

BOOST_AUTO_TEST_CASE(the_best_time_is_the_first_that_breaks_nothing) {
    SmallDay day;
    day.place(day.near, day.amara, "08:00", {.planned_minutes = 120});
    const Contact bloods = day.world.visit(day.far);
    const auto team = team_day(day.world.database(), day.world.team.id, day.world.today);
    const PlacingAt best = best_placing(*team, *team->find(bloods.id.text), 0, at("08:00"));
    // The visit ends at 10:00 and the way takes 19 minutes.
    BOOST_TEST(to_text(best.start) == "10:20");
    BOOST_TEST(best.placing.breaches.empty());
}

BOOST_AUTO_TEST_CASE(a_pair_that_comes_together_is_judged_for_both) {
    SmallDay day;
    const Contact first = day.place(day.near, day.amara, "09:00");
    day.place(day.near, day.beth, "09:00", {.partner_id = first.id});
    day.place(day.far, day.beth, "11:00", {.planned_minutes = 60});
    const auto team = team_day(day.world.database(), day.world.team.id, day.world.today);
    const Placing moved = placing_of(*team, *team->find(first.id.text), 0, at("11:15"));
    BOOST_TEST((moved.kind == Placing::Kind::refused));
    BOOST_TEST(
        moved.breaches.front().message.starts_with("Beth Lindqvist, who comes as well: Overlaps"));
    const Placing alone = placing_of(*team, *team->find(first.id.text), 1, at("09:00"));
    BOOST_TEST(alone.breaches.front().rule == "one_person_twice");
}

BOOST_AUTO_TEST_SUITE_END()
