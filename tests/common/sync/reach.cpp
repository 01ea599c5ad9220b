// Which units a user's rows give them, and what of their standing goes into the scope of what they are sent: rule by rule,
// beside the model of standing.cpp, whose services have one organisation.
#include "common/commands/access/restrict_record.h"
#include "common/sync/standing.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

using Units = std::set<std::string>;

namespace {

// The world's trust has its team and South; another trust has East. Uma is nobody in particular.
struct Trusts : World {
    User uma = user("Uma", Role::professional);

    Trusts() {
        add(Organisation{.id = Id<Organisation>("other"), .name = "Other"});
        add(Team{.id = Id<Team>("south"), .organisation_id = organisation.id, .name = "South"});
        add(Team{
            .id = Id<Team>("east"), .organisation_id = Id<Organisation>("other"), .name = "East"});
    }
    static Units own() { return {"team", "trust"}; }
    static Units own_and(Units more) {
        more.merge(own());
        return more;
    }
    void give(Grant grant) {
        if (grant.scope_id.empty()) grant.scope_id = uma.id.text;
        add(std::move(grant));
    }
    Reach reach() { return reach_of(database(), uma); }
    void stands(Role role) {
        uma.role = role;
        upsert_row(database(), description_of<User>(), &uma);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(reach, Trusts)

BOOST_AUTO_TEST_CASE(is_ones_team_and_organisation_without_a_grant) {
    BOOST_TEST(reach().see == own());
    BOOST_TEST(reach().change == own());
    uma.team_id = {};
    BOOST_TEST(reach().see == Units{"trust"});
    uma.organisation_id = {};
    BOOST_TEST(reach().see == Units{});
}

BOOST_AUTO_TEST_CASE(of_an_administrator_is_every_team_of_the_organisation_and_no_other) {
    for (const Role role : {Role::caseload_manager, Role::supervisor, Role::commissioner,
                            Role::professional, Role::kiosk}) {
        stands(role);
        BOOST_TEST(reach().see == own());
    }
    stands(Role::administrator);
    BOOST_TEST(reach().see == own_and({"south"}));
    BOOST_TEST(reach().change == own_and({"south"}));
}

BOOST_AUTO_TEST_CASE(grows_by_a_team_that_is_granted_to_see_or_to_change) {
    give({.unit = UnitKind::team, .unit_id = "south", .level = GrantLevel::view});
    BOOST_TEST(reach().see == own_and({"south"}));
    BOOST_TEST(reach().change == own());
    give({.unit = UnitKind::team, .unit_id = "south", .level = GrantLevel::comment});
    BOOST_TEST(reach().change == own());
    give({.unit = UnitKind::team, .unit_id = "south", .level = GrantLevel::change});
    BOOST_TEST(reach().change == own_and({"south"}));
}

BOOST_AUTO_TEST_CASE(grows_by_an_organisation_with_its_teams) {
    give({.unit = UnitKind::organisation, .unit_id = "other", .level = GrantLevel::view});
    BOOST_TEST(reach().see == own_and({"other", "east"}));
    BOOST_TEST(reach().change == own());
}

BOOST_AUTO_TEST_CASE(does_not_grow_by_what_is_granted_below_a_team) {
    for (const UnitKind unit : {UnitKind::caseload, UnitKind::case_file, UnitKind::person})
        give({.unit = unit, .unit_id = "south", .level = GrantLevel::change});
    BOOST_TEST(reach().see == own());
}

BOOST_AUTO_TEST_CASE(does_not_grow_by_what_was_revoked) {
    give({.unit_id = "south", .revoked = true});
    BOOST_TEST(reach().see == own());
}

// To the user, to the user's team, to the screen; to none of another's.
BOOST_AUTO_TEST_CASE(grows_by_what_is_granted_to_oneself_and_to_ones_team) {
    give({.unit_id = "south", .scope = ScopeKind::user, .scope_id = "another"});
    give({.unit_id = "south", .scope = ScopeKind::team, .scope_id = "south"});
    give({.unit_id = "south", .scope = ScopeKind::team, .scope_id = uma.id.text});
    give({.unit_id = "south", .scope = ScopeKind::user, .scope_id = "team"});
    give({.unit_id = "south", .scope = ScopeKind::kiosk, .scope_id = "another"});
    BOOST_TEST(reach().see == own());
    give({.unit_id = "south", .scope = ScopeKind::team, .scope_id = "team"});
    BOOST_TEST(reach().see == own_and({"south"}));
    give({.unit_id = "east", .scope = ScopeKind::kiosk});
    BOOST_TEST(reach().see == own_and({"south", "east"}));
}

BOOST_AUTO_TEST_CASE(of_a_deputy_is_seen_of_the_other_and_changed_in_their_name_alone) {
    User una = user("Una", Role::caseload_manager);
    una.team_id = Id<Team>("south");
    upsert_row(database(), description_of<User>(), &una);
    const auto stand = [&] { return standing_of(database(), uma, now); };
    BOOST_TEST(stand().scope().acts_for.empty());
    add(Deputy{.organisation_id = organisation.id,
               .user_id = una.id,
               .deputy_id = uma.id,
               .first_day = today,
               .last_day = today});
    BOOST_TEST(stand().see_unit_ids == own_and({"south"}));
    BOOST_TEST(stand().change_unit_ids == own());
    BOOST_TEST((stand().actor().acts_for.at(0).user_id == una.id));
    BOOST_TEST((stand().actor().acts_for.at(0).unit_ids == Units{"south", "trust"}));
    BOOST_TEST(stand().scope().acts_for == Units{una.id.text});
}

// Notices and marks of reading are the reader's, whoever else sees the same.
BOOST_AUTO_TEST_CASE(names_its_reader) {
    BOOST_TEST((standing_of(database(), uma, now).scope().reader == uma.id));
    BOOST_TEST((standing_of(database(), uma, now).actor().user_id == uma.id));
}

// One image is made for all from whom the same is hidden; who had opened it in an emergency is shown that they did.
BOOST_AUTO_TEST_CASE(from_whom_the_same_is_hidden_they_have_one_scope_but_for_who_had_opened_it) {
    const User otto = user("Otto", Role::professional);
    const Patient joy = patient("Joy");
    case_of(joy);
    BOOST_TEST_REQUIRE(perform(RestrictRecord{joy.id, "works here", {}}).accepted());
    const auto scope = [&](const User& who) { return standing_of(database(), who, now).scope(); };
    BOOST_TEST(!scope(uma).veil.empty());
    BOOST_TEST(scope_of(scope(uma)) == scope_of(scope(otto)));
    add(EmergencyAccess{.patient_id = joy.id,
                        .user_id = otto.id,
                        .reason = "found on the floor",
                        .opened_at = {now.milliseconds - 60'000},
                        .ends_at = now});
    BOOST_TEST(scope_of(scope(uma)) != scope_of(scope(otto)));
    BOOST_TEST((scope(otto).veil.reader == otto.id));
    BOOST_TEST((scope(uma).veil.reader == Id<User>()));
}

BOOST_AUTO_TEST_SUITE_END()
