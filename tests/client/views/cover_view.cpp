#include "client/views/cover_view.h"

#include "tests/client/views/small_day.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Away : SmallDay {
    Contact first = place(near, amara, "09:00");
    Contact second = place(near, amara, "11:00", {.day = world.today + 1});
    Contact third = place(far, amara, "10:00", {.day = world.today + 1, .time_critical = true});
    AbsenceTaken taken = [this] {
        RecordAbsence command;
        command.professional_id = amara.id;
        command.first_day = world.today;
        command.last_day = world.today + 6;
        place(far, beth, "12:00"); // not hers
        AbsenceTaken found = absence_taken(world.database(), manager_at(world, "07:40"), command);
        world.perform(command);
        return found;
    }();
};

} // namespace

BOOST_AUTO_TEST_SUITE(cover)

BOOST_AUTO_TEST_CASE(visits_and_people_are_counted_before_cover_is_known) {
    Away away;
    BOOST_TEST(away.taken.days == 2);
    const CoverView view = cover_view(away.world.database(), away.taken, {});
    BOOST_TEST(view.title == "Amara Osei is away");
    BOOST_TEST(view.headline == "3 visits of 2 people affected");
    BOOST_TEST(view.covered == "");
    BOOST_TEST(view.lines[0].cover.text == "Looking for cover…");
}

BOOST_AUTO_TEST_CASE(the_proposal_says_who_takes_what_and_what_nobody_can) {
    Away away;
    const std::vector<VisitAssignment> plan{
        {away.first.id, away.beth.id, at("09:20"), {}},
        {away.second.id, away.beth.id, at("11:00"), away.world.today + 2}};
    const std::string why = "Beth is busy";
    const CoverView view = cover_view(away.world.database(), away.taken,
                                      {true, plan, [&](Date, const Id<Contact>&) { return &why; }});
    BOOST_TEST(view.covered == "Cover found for 2, 1 not covered");
    BOOST_REQUIRE(view.lines.size() == 3u);
    BOOST_TEST(view.lines[0].spoken ==
               "Mr B. Far, Tue 24 Nov 10:00, Bloods, time-critical: Not covered. Beth is busy");
    BOOST_TEST(view.lines[1].cover.text == "09:20 Beth Lindqvist");
    BOOST_TEST(view.lines[2].cover.text == "Wed 25 Nov 11:00 Beth Lindqvist");
}

BOOST_AUTO_TEST_SUITE_END()
