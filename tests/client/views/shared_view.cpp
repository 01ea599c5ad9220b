#include "client/views/shared_view.h"

#include "tests/client/views/small_caseloads.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(shared_with_me, SmallCaseloads)

BOOST_AUTO_TEST_CASE(a_shared_case_says_so_and_lets_comment_at_most) {
    CaseView file = case_view(world.database(), manager_at(world), leg.reference);
    BOOST_TEST(!file.actions.amend);
    const auto shared = shared_case(world.database(), ninas(GrantLevel::comment), leg.id);
    BOOST_TEST_REQUIRE(shared.has_value());
    restrict_to_share(file, *shared);
    BOOST_TEST(file.actions.amend.value() == "Shared with you by Team, to comment");
    BOOST_TEST(file.actions.record.value() == "Shared with you by Team, to comment");
    BOOST_TEST(!file.actions.comment);
    BOOST_TEST(!file.may_resolve);
    restrict_to_share(file, *shared_case(world.database(), ninas(GrantLevel::view), leg.id));
    BOOST_TEST(file.actions.comment.value() == "Shared with you by Team, to view");
    BOOST_TEST(!shared_case(world.database(), ninas(GrantLevel::view), bloods.id));
}

BOOST_AUTO_TEST_CASE(what_is_of_my_own_team_is_not_shared_with_me) {
    share(GrantLevel::comment);
    BOOST_TEST(!shared_caseload(world.database(), manager_at(world), hers.id));
    BOOST_TEST(!shared_case(world.database(), manager_at(world), leg.id));
    const auto shared = shared_caseload(world.database(), ninas(GrantLevel::comment), hers.id);
    BOOST_REQUIRE(shared);
    BOOST_TEST(shared->words == "Shared with you by Team, to comment");
}

BOOST_AUTO_TEST_SUITE_END()
