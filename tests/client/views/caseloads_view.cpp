#include "client/views/caseloads_view.h"

#include "client/views/caseload_view.h"
#include "client/views/shared_view.h"
#include "tests/client/views/small_board.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Caseloads : SmallBoard {
    Caseload hers = world.add(Caseload{.id = Id<Caseload>("amaras"),
                                       .professional_id = amara.id,
                                       .name = "Amara, wounds",
                                       .first_day = on("2026-10-01"),
                                       .needs = {"wound"},
                                       .localities = "CO7",
                                       .most_minutes = 1500});
    User nina = outsider();

    User outsider() {
        world.add(Team{.id = Id<Team>("south"), .name = "South team"});
        User user = world.user("Nina Shah", Role::professional);
        user.team_id = Id<Team>("south");
        upsert_row(world.database(), description_of<User>(), &user);
        return user;
    }
    Grant share(GrantLevel level) {
        return world.add(Grant{.id = Id<Grant>("share"),
                               .unit = UnitKind::caseload,
                               .unit_id = hers.id.text,
                               .scope_id = nina.id.text,
                               .level = level,
                               .granted_at = world.now});
    }
    // As Nina sees it: her team, and what the share holds.
    Viewpoint ninas(GrantLevel level) {
        Viewpoint from = manager_at(world);
        from.team_id = Id<Team>("south");
        from.user_id = nina.id;
        from.role = Role::professional;
        from.shares.unit_ids = {"team"};
        from.shares.caseloads["amaras"] = level;
        from.shares.cases[leg.id.text] = level;
        return from;
    }
    CaseloadsView list() { return caseloads_view(world.database(), manager_at(world), view()); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(caseloads, Caseloads)

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

BOOST_AUTO_TEST_CASE(with_whom_it_is_shared_is_said) {
    share(GrantLevel::comment);
    BOOST_TEST(list().team[0].shared == "Nina Shah");
    const CaseloadView open =
        caseload_view(world.database(), manager_at(world), view(), hers.id);
    BOOST_TEST_REQUIRE(open.shares.size() == 1u);
    BOOST_TEST(open.shares[0].name == "Nina Shah");
    BOOST_TEST(open.shares[0].detail == "South team · to comment · since Mon 23 Nov");
    BOOST_TEST(open.purpose == "Wound; in CO7; at most 25 h 0 a week", open.purpose);
    BOOST_TEST(!open.why_not_change);
    BOOST_TEST(!open.shared);
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

BOOST_AUTO_TEST_SUITE_END()
