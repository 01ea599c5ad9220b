#include "client/views/team_day.h"

#include "tests/client/views/small_day.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(team_day_in_memory)

BOOST_AUTO_TEST_CASE(everybody_who_works_is_there_by_name_with_their_visits_in_order) {
    SmallDay day;
    day.place(day.far, day.amara, "11:00");
    day.place(day.near, day.amara, "09:00");
    day.world.visit(day.near); // unplaced
    const auto read = team_day(day.world.database(), day.world.team.id, day.world.today);
    BOOST_REQUIRE_EQUAL(read->days.size(), 2u);
    BOOST_TEST(read->days[0].professional.name == "Amara Osei");
    BOOST_REQUIRE_EQUAL(read->days[0].visits.size(), 2u);
    BOOST_TEST(read->days[0].visits[0].start.minutes == 9 * 60);
    BOOST_TEST(read->contacts.size() == 3u);
    BOOST_TEST(read->days[1].visits.empty());
}

BOOST_AUTO_TEST_CASE(a_visit_that_a_series_goes_on_after_may_mean_the_pattern) {
    SmallDay day;
    const ContactPlan weekly = day.world.plan(day.near);
    const Contact one = day.place(day.near, day.amara, "09:00", {.contact_plan_id = weekly.id});
    const Contact alone = day.place(day.far, day.amara, "11:00");
    const auto read = team_day(day.world.database(), day.world.team.id, day.world.today);
    BOOST_TEST(read->find(one.id.text)->in_series);
    BOOST_TEST(!read->find(alone.id.text)->in_series);
    BOOST_TEST(!read->find("nothing"));
}

BOOST_AUTO_TEST_CASE(a_plan_that_is_not_used_yet_is_as_if_it_were) {
    SmallDay day;
    const Contact visit = day.world.visit(day.near);
    const std::vector<VisitAssignment> plan{{visit.id, day.beth.id, at("10:00")}};
    const auto read = team_day(day.world.database(), day.world.team.id, day.world.today, plan);
    BOOST_TEST(read->find(visit.id.text)->proposed);
    BOOST_TEST(read->days[1].visits.size() == 1u);
    BOOST_TEST(day.world.now_of(visit).professional_id.none());
}

BOOST_AUTO_TEST_CASE(what_was_told_for_this_day_and_is_of_another_is_known) {
    SmallDay day;
    day.place(day.near, day.amara, "09:00",
              {.day = day.world.today + 1,
               .published_professional_id = day.amara.id,
               .published_day = day.world.today,
               .published_start = at("09:00")});
    const auto read = team_day(day.world.database(), day.world.team.id, day.world.today);
    BOOST_TEST(read->contacts.empty());
    BOOST_TEST(read->moved_away.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_team_that_is_not_here_has_no_day) {
    World world;
    BOOST_TEST(!team_day(world.database(), Id<Team>("elsewhere"), world.today));
}

BOOST_AUTO_TEST_SUITE_END()
