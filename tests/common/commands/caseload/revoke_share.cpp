#include "common/commands/caseload/revoke_share.h"

#include "common/commands/caseload/share_caseload.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Caseload caseload =
        add(Caseload{.professional_id = beth.id, .name = "Beth", .first_day = today});
    User nina = user("Nina", Role::professional);
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(revoke_share, Ward)

BOOST_AUTO_TEST_CASE(a_share_ends_once_and_can_be_given_anew) {
    const Id<Grant> grant(
        perform(ShareCaseload{caseload.id, nina.id, GrantLevel::view}).created.at(0));
    BOOST_TEST(rule_of(perform(RevokeShare{grant})) == "accepted");
    BOOST_TEST(now_of(grant).revoked);
    BOOST_TEST(rule_of(perform(RevokeShare{grant})) == "nothing_changed");
    BOOST_TEST(rule_of(perform(ShareCaseload{caseload.id, nina.id, GrantLevel::view})) ==
               "accepted");
    BOOST_TEST(all<Grant>().size() == 2U);
}

BOOST_AUTO_TEST_CASE(only_shares_of_caseloads_end_like_this) {
    const Grant of_team = add(Grant{.unit = UnitKind::team, .unit_id = "team", .scope_id = "nina"});
    BOOST_TEST(rule_of(perform(RevokeShare{of_team.id})) == "record_exists");
    BOOST_TEST(rule_of(perform(RevokeShare{Id<Grant>("none")})) == "record_exists");
}

BOOST_AUTO_TEST_SUITE_END()
