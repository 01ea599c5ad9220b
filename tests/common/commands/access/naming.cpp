#include "common/commands/access/naming.h"

#include "tests/common/commands/busy_world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Outside any command: what name_on_restriction and restrict_record do with it is told by their own tests.
struct Naming : BusyWorld {
    std::string refusal(const Id<User>& user_id) {
        Transaction transaction(database(), {next_command_id(), actor, now});
        const Guard guard = may_be_named(transaction, user_id);
        return guard ? guard->rule + ": " + guard->message : "may be";
    }
    bool set(const Patient& patient, const Id<User>& user_id, bool named) {
        Transaction transaction(database(), {next_command_id(), actor, now});
        const bool written = set_named(transaction, patient, user_id, named);
        BOOST_TEST(written == !transaction.changes().empty());
        return written;
    }
    // Those that hold for the sealed record.
    std::vector<Grant> held(const Id<User>& user_id) {
        return select<Grant>(database(),
                             "where unit_id = $1 and scope_id = $2 and revoked = 0 order by id",
                             {std::string_view(sealed.id.text), std::string_view(user_id.text)});
    }
    std::int64_t grants() { return database().integer("select count(*) from grants"); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(naming, Naming)

BOOST_AUTO_TEST_CASE(everybody_of_the_organisation_may_be_named_whatever_their_team) {
    BOOST_TEST(refusal(omar.id) == "may be");
    const User faraway =
        add(User{.id = Id<User>("fay"), .team_id = Id<Team>("another"), .sign_in_name = "fay"});
    BOOST_TEST(refusal(faraway.id) == "may be");
}

// Who is of another organisation is answered as who is not there at all, also to those who reach both.
BOOST_AUTO_TEST_CASE(people_of_another_organisation_are_not_there) {
    add(User{.id = Id<User>("olga"),
             .organisation_id = Id<Organisation>("other"),
             .sign_in_name = "olga"});
    const std::string nobody = refusal(Id<User>("ghost"));
    BOOST_TEST(nobody.starts_with("record_exists: "));
    BOOST_TEST(refusal(Id<User>("olga")) == nobody);
    actor.unit_ids.insert("other");
    BOOST_TEST(refusal(Id<User>("olga")) == nobody);
}

BOOST_AUTO_TEST_CASE(who_has_left_is_not_named) {
    database().execute("update users set active = 0 where id = 'omar'");
    BOOST_TEST(refusal(omar.id) == "may_be_named: Omar does not work here any more");
}

BOOST_AUTO_TEST_CASE(commissioners_and_wall_displays_are_not_named) {
    for (const Role role :
         {Role::administrator, Role::caseload_manager, Role::professional, Role::supervisor})
        BOOST_TEST(refusal(user("R" + std::to_string(static_cast<int>(role)), role).id) ==
                   "may be");
    for (const Role role : {Role::commissioner, Role::kiosk})
        BOOST_TEST(refusal(user("Colin " + std::to_string(static_cast<int>(role)), role).id)
                       .ends_with("may not see restricted records"));
}

BOOST_AUTO_TEST_CASE(naming_is_a_grant_to_see_this_person_that_says_who_gave_it_and_when) {
    BOOST_TEST(set(sealed, omar.id, true));
    const auto grants = held(omar.id);
    BOOST_TEST_REQUIRE(grants.size() == 1u);
    const Grant& grant = grants[0];
    BOOST_TEST((grant.unit == UnitKind::person));
    BOOST_TEST((grant.scope == ScopeKind::user));
    BOOST_TEST((grant.level == GrantLevel::view));
    BOOST_TEST(grant.granted_by.text == actor.user_id.text);
    BOOST_TEST((grant.granted_at == now));
}

// Who acts may work in several teams; the feed sends the grant to the one that has the record.
BOOST_AUTO_TEST_CASE(the_grant_is_of_the_patients_team) {
    actor.unit_ids.insert("second");
    Patient elsewhere = sealed;
    elsewhere.team_id = Id<Team>("second");
    set(elsewhere, omar.id, true);
    BOOST_TEST_REQUIRE(held(omar.id).size() == 1u);
    BOOST_TEST(held(omar.id)[0].team_id.text == "second");
}

BOOST_AUTO_TEST_CASE(what_is_so_already_is_not_written_again) {
    const auto before = grants();
    BOOST_TEST(!set(sealed, omar.id, false));
    BOOST_TEST(grants() == before);
    BOOST_TEST(set(sealed, omar.id, true));
    BOOST_TEST(!set(sealed, omar.id, true));
    BOOST_TEST(grants() == before + 1);
}

BOOST_AUTO_TEST_CASE(who_is_named_no_more_keeps_a_revoked_row_and_may_be_named_again) {
    const auto before = grants();
    set(sealed, omar.id, true);
    const Grant first = held(omar.id).at(0);
    BOOST_TEST(set(sealed, omar.id, false));
    BOOST_TEST(now_of(first).revoked);
    BOOST_TEST(grants() == before + 1);
    BOOST_TEST(set(sealed, omar.id, true));
    BOOST_TEST(now_of(first).revoked);
    BOOST_TEST(held(omar.id).size() == 1u);
}

// Two browsers may have named the same person at once; naming them no more must leave no way in.
BOOST_AUTO_TEST_CASE(every_naming_of_the_person_is_revoked_at_once) {
    set(sealed, omar.id, true);
    Grant again = held(omar.id).at(0);
    again.id = Id<Grant>("again");
    add(again);
    BOOST_TEST(set(sealed, omar.id, false));
    BOOST_TEST(held(omar.id).empty());
}

BOOST_AUTO_TEST_CASE(other_people_other_patients_and_other_shares_stay_as_they_are) {
    BOOST_TEST(set(sealed, omar.id, true));
    BOOST_TEST(set(sealed, nina.id, true));
    BOOST_TEST(set(joy, omar.id, true));
    const Grant team_wide = add(Grant{.id = Id<Grant>("team_wide"),
                                      .unit = UnitKind::person,
                                      .unit_id = sealed.id.text,
                                      .scope = ScopeKind::team,
                                      .scope_id = omar.id.text});
    const Grant of_a_case = add(Grant{.id = Id<Grant>("of_a_case"),
                                      .unit = UnitKind::case_file,
                                      .unit_id = sealed.id.text,
                                      .scope_id = omar.id.text});
    const auto before = all<Grant>();
    set(sealed, omar.id, false);
    const auto after = all<Grant>();
    std::int64_t revoked = 0;
    for (std::size_t i = 0; i < before.size(); ++i)
        if (after[i].revoked != before[i].revoked) ++revoked;
    BOOST_TEST(revoked == 1);
    BOOST_TEST(!now_of(team_wide).revoked);
    BOOST_TEST(!now_of(of_a_case).revoked);
    BOOST_TEST(held(nina.id).size() == 1u);
}

// A share of another kind to the same person names nobody on the record.
BOOST_AUTO_TEST_CASE(a_share_of_a_case_is_not_a_naming) {
    add(Grant{.unit = UnitKind::case_file, .unit_id = sealed.id.text, .scope_id = omar.id.text});
    BOOST_TEST(!set(sealed, omar.id, false));
    BOOST_TEST(set(sealed, omar.id, true));
}

BOOST_AUTO_TEST_SUITE_END()
