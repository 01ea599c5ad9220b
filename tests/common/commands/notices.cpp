#include "common/commands/notices.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Telling : World {
    Professional beth = professional("Beth");
    User hers = user("beth.nurse", Role::professional, beth.id);
    User manager = user("kim", Role::caseload_manager);
    Actor acting = [this] {
        Actor someone = actor;
        someone.user_id = manager.id;
        return someone;
    }();
    Transaction transaction{database(), {"c1", acting, now}};
};

} // namespace

BOOST_AUTO_TEST_SUITE(notices)

BOOST_AUTO_TEST_CASE(a_notice_says_who_made_it_and_when_and_is_unread) {
    Telling world;
    notify(world.transaction, {.team_id = world.team.id,
                               .user_id = world.hers.id,
                               .kind = NoticeKind::case_given,
                               .subject_id = "case"});
    const auto all = world.all<Notice>();
    BOOST_REQUIRE_EQUAL(all.size(), 1u);
    BOOST_TEST(all[0].user_id.text == world.hers.id.text);
    BOOST_TEST(all[0].made_by.text == world.manager.id.text);
    BOOST_TEST(all[0].made_at.milliseconds == world.now.milliseconds);
    BOOST_TEST(!all[0].read_at);
}

BOOST_AUTO_TEST_CASE(nobody_is_told_what_they_did_themselves) {
    Telling world;
    notify(world.transaction, {.team_id = world.team.id, .user_id = world.manager.id});
    notify(world.transaction, {.team_id = world.team.id});
    BOOST_TEST(world.all<Notice>().empty());
}

BOOST_AUTO_TEST_CASE(the_users_of_a_professional_are_those_who_still_sign_in) {
    Telling world;
    world.database().execute("update users set active = 0");
    world.hers = world.user("new beth", Role::professional, world.beth.id);
    const auto users = users_of(world.transaction, world.beth.id);
    BOOST_REQUIRE_EQUAL(users.size(), 1u);
    BOOST_TEST(users[0].id.text == world.hers.id.text);
    BOOST_TEST(users_of(world.transaction, {}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
