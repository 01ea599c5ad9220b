#include "client/views/caseloads_view.h"

#include "client/views/caseload_view.h"
#include "tests/client/views/small_caseloads.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(caseloads, SmallCaseloads)

BOOST_AUTO_TEST_CASE(a_team_sees_its_caseloads_and_who_has_none) {
    const CaseloadsView shown = list();
    BOOST_TEST_REQUIRE(shown.team.size() == 2u);
    BOOST_TEST(shown.team[0].name == "Amara, wounds");
    BOOST_TEST(shown.team[0].cases == 2);
    BOOST_TEST(shown.team[0].period == "Since 1 Oct");
    BOOST_TEST(!shown.team[0].load.empty());
    BOOST_TEST(shown.team[1].name == "Beth Lindqvist");
    BOOST_TEST(shown.team[1].id.none());
    BOOST_TEST(shown.team[1].period == "No caseload yet");
    BOOST_TEST(shown.summary == "1 caseload · 3 open cases · 1 without an owner");
    BOOST_TEST(shown.shared_with_me.empty());
}

BOOST_AUTO_TEST_CASE(one_that_was_deleted_or_is_over_is_not_listed) {
    hers.last_day = world.today - 1;
    upsert_row(world.database(), description_of<Caseload>(), &hers);
    BOOST_TEST(list().team[0].id.none());
    hers.last_day.reset();
    hers.closed = true;
    upsert_row(world.database(), description_of<Caseload>(), &hers);
    BOOST_TEST(list().team[0].id.none());
}

BOOST_AUTO_TEST_CASE(the_other_team_sees_it_under_shared_with_me_and_may_change_nothing) {
    share(GrantLevel::view);
    const Viewpoint from = ninas(GrantLevel::view);
    const CaseloadsView shown = caseloads_view(world.database(), from, BoardView{});
    BOOST_TEST(shown.team.empty());
    BOOST_TEST_REQUIRE(shown.shared_with_me.size() == 1u);
    BOOST_TEST(shown.shared_with_me[0].shared == "Shared with you by Team, to view");
    BOOST_TEST(shown.shared_with_me[0].cases == 2);
    const CaseloadView open = caseload_view(world.database(), from, BoardView{}, hers.id);
    BOOST_TEST(open.why_not_change.value() == "Shared with you by Team, to view");
    BOOST_TEST(open.why_not_comment.value() == "Shared with you by Team, to view");
    BOOST_TEST(open.shares.empty()); // with whom else is not theirs to know
    BOOST_TEST(!caseload_view(world.database(), ninas(GrantLevel::comment), BoardView{}, hers.id)
                    .why_not_comment);
}

BOOST_AUTO_TEST_SUITE_END()
