#include "common/commands/caseload/share_caseload.h"

#include "common/commands/comment/mark_notices_read.h"
#include "common/commands/undo.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Caseload caseload =
        add(Caseload{.professional_id = beth.id, .name = "Beth", .first_day = today});
    User nina = of_other_team("Nina", Role::professional);

    User of_other_team(const std::string& name, Role role) {
        User other = user(name, role);
        other.team_id = Id<Team>("other");
        update(database(), other);
        return other;
    }
    static void update(Database& database, const User& user) {
        upsert_row(database, description_of<User>(), &user);
    }
    Outcome share(const User& with, GrantLevel level) {
        return perform(ShareCaseload{caseload.id, with.id, level});
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(share_caseload, Ward)

BOOST_AUTO_TEST_CASE(one_person_of_another_team_may_see_it_and_is_told) {
    const Outcome outcome = share(nina, GrantLevel::view);
    BOOST_TEST_REQUIRE(rule_of(outcome) == "accepted");
    const Grant grant = now_of(Id<Grant>(outcome.created.at(0)));
    BOOST_TEST(grant.team_id.text == "team");
    BOOST_CHECK(grant.unit == UnitKind::caseload);
    BOOST_TEST(grant.unit_id == caseload.id.text);
    BOOST_TEST(grant.scope_id == nina.id.text);
    BOOST_CHECK(grant.level == GrantLevel::view);
    BOOST_TEST(grant.granted_by.text == "marta");
    const Notice notice = all<Notice>().at(0);
    BOOST_TEST(notice.user_id.text == nina.id.text);
    BOOST_CHECK(notice.kind == NoticeKind::caseload_shared);
    BOOST_TEST(notice.subject_id == caseload.id.text);
    BOOST_TEST(notice.summary == "to view");
}

BOOST_AUTO_TEST_CASE(sharing_again_changes_the_level_and_nothing_twice) {
    share(nina, GrantLevel::view);
    BOOST_TEST(rule_of(share(nina, GrantLevel::view)) == "nothing_changed");
    BOOST_TEST(rule_of(share(nina, GrantLevel::comment)) == "accepted");
    BOOST_TEST_REQUIRE(all<Grant>().size() == 1U);
    BOOST_CHECK(all<Grant>()[0].level == GrantLevel::comment);
}

BOOST_AUTO_TEST_CASE(refuses_who_cannot_receive_it) {
    BOOST_TEST(rule_of(share(nina, GrantLevel::change)) == "share_level");
    BOOST_TEST(rule_of(perform(ShareCaseload{caseload.id, Id<User>("none"), GrantLevel::view})) ==
               "record_exists");
    BOOST_TEST(rule_of(share(user("Beth L", Role::professional, beth.id), GrantLevel::view)) ==
               "can_receive");
    BOOST_TEST(rule_of(share(user("Wall", Role::kiosk), GrantLevel::view)) == "can_receive");
    User gone = user("Gone", Role::professional);
    gone.active = false;
    update(database(), gone);
    BOOST_TEST(rule_of(share(gone, GrantLevel::view)) == "can_receive");
    BOOST_TEST(all<Grant>().empty());
    caseload.closed = true;
    upsert_row(database(), description_of<Caseload>(), &caseload);
    BOOST_TEST(rule_of(share(nina, GrantLevel::view)) == "caseload_open");
}

BOOST_AUTO_TEST_CASE(undoing_it_ends_it_also_when_the_notice_has_been_read) {
    const std::string before = contents();
    share(nina, GrantLevel::view);
    const std::string shared = last_command_id;
    const Actor manager = actor;
    actor.user_id = nina.id;
    BOOST_TEST(rule_of(perform(MarkNoticesRead{})) == "accepted");
    actor = manager;
    BOOST_TEST(rule_of(perform(Undo{shared})) == "accepted");
    BOOST_TEST(contents() == before);
}

BOOST_AUTO_TEST_SUITE_END()
