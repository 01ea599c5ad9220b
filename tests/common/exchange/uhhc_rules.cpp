#include "common/exchange/uhhc_rules.h"

#include "tests/support/files.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;
using Rules = uhhc::Rules;

namespace {

// Jobs: p1, p2 with two visits at once, p3, p4 (optional), the lunch break of c1. Ways: p1 to p3 takes 20.
struct World {
    uhhc::Instance instance = uhhc::read(file_text("tests/fixtures/uhhc/four_patients.json"));
    Rules rules{instance};
    Rules::Stop walk(int job, int person, const Rules::State& state) const {
        Rules::Stop stop;
        rules.walk(job, 0, false, person, state, stop);
        return stop;
    }
    static Rules::State at_p1(int time, int flags = Rules::begun) { return {time, 1, flags}; }
};
constexpr int p3 = 2;
constexpr int c1 = 0;
constexpr int c2 = 1;

} // namespace

BOOST_AUTO_TEST_SUITE(rules_of_uhhc)

BOOST_AUTO_TEST_CASE(who_lacks_the_service_or_is_incompatible_may_not) {
    const World world;
    BOOST_TEST(world.rules.may(0, c1));
    BOOST_TEST(!world.rules.may(0, c2)); // p1 wants s1
    BOOST_TEST(!world.rules.may(4, c1)); // p4 and c1
    BOOST_TEST(world.rules.may(4, c2));
}

BOOST_AUTO_TEST_CASE(only_an_optional_patient_may_be_left_out) {
    const World world;
    BOOST_TEST(!world.rules.may_skip(0));
    BOOST_TEST(world.rules.may_skip(3));
    BOOST_TEST(world.rules.unplaced_price(3) == 30);
    BOOST_TEST(world.rules.unplaced_hard(0) > 0);
}

BOOST_AUTO_TEST_CASE(the_first_stop_of_a_day_is_not_waited_for) {
    const World world;
    const Rules::Stop stop = world.walk(p3, c2, world.rules.start_of(c2));
    BOOST_TEST(stop.start == 60); // the window; there at 45
    BOOST_TEST(stop.cost == 0);
}

BOOST_AUTO_TEST_CASE(waiting_between_two_stops_costs_its_minutes) {
    const World world;
    BOOST_TEST(world.walk(p3, c2, World::at_p1(20)).cost == 20 * 3);      // there at 40, in at 60
    BOOST_TEST(world.walk(p3, c1, World::at_p1(20)).cost == 20 * 3 + 10); // and not preferred
}

BOOST_AUTO_TEST_CASE(the_end_of_the_visit_is_what_is_late) {
    const World world;
    BOOST_TEST(world.walk(p3, c2, World::at_p1(190)).late == 0); // 210 to 240
    BOOST_TEST(world.walk(p3, c2, World::at_p1(200)).late == 10);
    BOOST_TEST(world.walk(p3, c2, World::at_p1(200)).cost == 10 * 5);
}

BOOST_AUTO_TEST_CASE(lunch_is_taken_where_one_arrives_while_it_lasts) {
    const World world;
    const Rules::Stop stop = world.walk(p3, c1, World::at_p1(100, Rules::begun | Rules::break_due));
    BOOST_TEST(stop.break_start == 120);
    BOOST_TEST(stop.break_is_here);
    BOOST_TEST(stop.start == 150);
}

BOOST_AUTO_TEST_CASE(lunch_is_taken_before_leaving_when_it_would_be_too_late_there) {
    const World world;
    const Rules::Stop stop = world.walk(p3, c1, World::at_p1(200, Rules::begun | Rules::break_due));
    BOOST_TEST(stop.break_start == 200); // at 220 it would end after 240
    BOOST_TEST(!stop.break_is_here);
    BOOST_TEST(stop.start == 200 + 30 + 20);
}

BOOST_AUTO_TEST_CASE(two_visits_at_once_wait_for_each_other) {
    const World world;
    Rules::Stop first;
    Rules::Stop second;
    world.rules.walk_pair(1, 0, false, c1, World::at_p1(80), c2, World::at_p1(60), first, second);
    BOOST_TEST(first.start == 90); // 80 and the way of 10
    BOOST_TEST(second.start == 90);
    BOOST_TEST(second.cost == 20 * 3); // there at 70
}

BOOST_AUTO_TEST_CASE(a_visit_is_put_off_into_every_one_of_its_windows) {
    const World world;
    Random random(3);
    int first = 0;
    int second = 0;
    for (int i = 0; i < 200; ++i) {
        const int delay = world.rules.some_delay(1, 65, random); // p2: 60 to 120 and 150 to 210
        BOOST_TEST_REQUIRE(delay >= 0);
        BOOST_TEST_REQUIRE(delay <= 210);
        first += delay >= 60 && delay <= 120;
        second += delay >= 150;
    }
    BOOST_TEST(first > 20);
    BOOST_TEST(second > 20);
}

BOOST_AUTO_TEST_CASE(a_day_without_visits_is_idle_from_end_to_end) {
    const World world;
    Rules::Facts facts;
    std::int64_t hard = 0;
    const std::int64_t cost =
        world.rules.person_cost(c2, {}, world.rules.start_of(c2), facts, hard);
    BOOST_TEST(facts.idle == 270);
    BOOST_TEST(facts.load == 0);
    BOOST_TEST(cost == 0);
}

BOOST_AUTO_TEST_SUITE_END()
