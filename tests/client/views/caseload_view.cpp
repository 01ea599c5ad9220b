#include "client/views/caseload_view.h"

#include "tests/client/views/small_caseloads.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(caseload, SmallCaseloads)

BOOST_AUTO_TEST_CASE(with_whom_it_is_shared_is_said) {
    share(GrantLevel::comment);
    BOOST_TEST(list().team[0].shared == "Nina Shah");
    const CaseloadView open = caseload_view(world.database(), manager_at(world), view(), hers.id);
    BOOST_TEST_REQUIRE(open.shares.size() == 1u);
    BOOST_TEST(open.shares[0].name == "Nina Shah");
    BOOST_TEST(open.shares[0].detail == "South team · to comment · since Mon 23 Nov");
    BOOST_TEST(open.purpose == "Wound; in CO7; at most 25 h a week", open.purpose);
    BOOST_TEST(!open.why_not_change);
    BOOST_TEST(!open.shared);
}

BOOST_AUTO_TEST_CASE(it_says_how_full_it_is_as_its_column_on_the_board_does) {
    const BoardView board = view();
    const CaseloadView open = caseload_view(world.database(), manager_at(world), board, hers.id);
    BOOST_TEST(open.professional == amara.name);
    for (const BoardColumn& column : board.columns)
        if (column.professional_id == amara.id) BOOST_TEST(open.load == column.amount);
    BOOST_TEST(!open.load.empty());
}

BOOST_AUTO_TEST_CASE(one_that_was_deleted_is_not_found) {
    world.database().execute("update caseloads set closed = 1");
    BOOST_TEST(!caseload_view(world.database(), manager_at(world), view(), hers.id).found);
}

BOOST_AUTO_TEST_CASE(what_is_for_nothing_in_particular_says_nothing) {
    BOOST_TEST(purpose_words(Caseload{}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
