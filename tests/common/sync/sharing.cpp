#include "common/sync/sharing.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Nina of team South is given Beth's caseload of the world's team.
struct Ward : World {
    Professional beth = professional("Beth");
    Patient joy = patient("Adeyemi");
    Case active =
        case_of(joy, {.id = Id<Case>("active"), .status = CaseStatus::active, .owner_id = beth.id});
    Case waiting = case_of(joy, {.id = Id<Case>("waiting")});
    Caseload caseload =
        add(Caseload{.id = Id<Caseload>("beths"), .professional_id = beth.id, .first_day = today});
    User nina{
        .id = Id<User>("nina"), .organisation_id = organisation.id, .team_id = Id<Team>("south")};

    Grant grant(GrantLevel level, ScopeKind scope = ScopeKind::user,
                const std::string& scope_id = "nina") {
        return add(Grant{.unit = UnitKind::caseload,
                         .unit_id = caseload.id.text,
                         .scope = scope,
                         .scope_id = scope_id,
                         .level = level});
    }
    Shares shares(std::set<std::string> seen = {"south", "trust"}) {
        return shares_of(database(), nina, seen, today);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(sharing, Ward)

BOOST_AUTO_TEST_CASE(a_grant_opens_the_caseload_and_the_cases_in_it) {
    grant(GrantLevel::view);
    const Shares given = shares();
    BOOST_CHECK((given.unit_ids == std::set<std::string>{"team"}));
    BOOST_CHECK(
        (given.caseloads == std::map<std::string, GrantLevel>{{"beths", GrantLevel::view}}));
    BOOST_CHECK((given.cases == std::map<std::string, GrantLevel>{{"active", GrantLevel::view}}));
}

BOOST_AUTO_TEST_CASE(a_case_that_joins_or_leaves_is_opened_or_closed) {
    grant(GrantLevel::comment);
    waiting.owner_id = beth.id;
    upsert_row(database(), description_of<Case>(), &waiting);
    active.status = CaseStatus::closed;
    upsert_row(database(), description_of<Case>(), &active);
    BOOST_CHECK(
        (shares().cases == std::map<std::string, GrantLevel>{{"waiting", GrantLevel::comment}}));
}

BOOST_AUTO_TEST_CASE(the_higher_of_two_grants_holds_and_none_lets_change) {
    // In the order of their ids.
    const auto grant_named = [&](const char* id, GrantLevel level) {
        add(Grant{.id = Id<Grant>(id),
                  .unit = UnitKind::caseload,
                  .unit_id = caseload.id.text,
                  .scope_id = "nina",
                  .level = level});
    };
    grant_named("1", GrantLevel::view);
    grant_named("2", GrantLevel::change);
    grant_named("3", GrantLevel::view);
    BOOST_CHECK(shares().cases.at("active") == GrantLevel::comment);
    BOOST_CHECK(shares().caseloads.at("beths") == GrantLevel::comment);
}

BOOST_AUTO_TEST_CASE(a_grant_is_of_a_caseload_to_this_user_or_this_team) {
    grant(GrantLevel::view, ScopeKind::kiosk);
    grant(GrantLevel::view, ScopeKind::user, "south");
    grant(GrantLevel::view, ScopeKind::user, "another");
    grant(GrantLevel::view, ScopeKind::team, "nina");
    grant(GrantLevel::view, ScopeKind::team, "another");
    for (const UnitKind unit : {UnitKind::team, UnitKind::organisation, UnitKind::case_file})
        add(Grant{.unit = unit, .unit_id = caseload.id.text, .scope_id = "nina"});
    add(Grant{.unit = UnitKind::caseload, .unit_id = "one that is gone", .scope_id = "nina"});
    BOOST_TEST(shares().empty());
    grant(GrantLevel::view, ScopeKind::team, "south");
    BOOST_TEST(!shares().empty());
}

BOOST_AUTO_TEST_CASE(nothing_is_opened_to_others_or_by_what_has_ended) {
    BOOST_TEST(shares().empty());
    Grant given = grant(GrantLevel::view);
    BOOST_TEST(shares({"south", "trust", "team"}).empty()); // they see the team anyway
    caseload.last_day = today - 1;
    upsert_row(database(), description_of<Caseload>(), &caseload);
    BOOST_TEST(shares().empty());
    caseload.last_day = today;
    upsert_row(database(), description_of<Caseload>(), &caseload);
    BOOST_TEST(!shares().empty());
    caseload.closed = true;
    upsert_row(database(), description_of<Caseload>(), &caseload);
    BOOST_TEST(shares().empty());
    caseload.closed = false;
    upsert_row(database(), description_of<Caseload>(), &caseload);
    nina.organisation_id = Id<Organisation>("another");
    BOOST_TEST(shares().empty());
    nina.organisation_id = organisation.id;
    given.revoked = true;
    upsert_row(database(), description_of<Grant>(), &given);
    BOOST_TEST(shares().empty());
}

BOOST_AUTO_TEST_SUITE_END()
