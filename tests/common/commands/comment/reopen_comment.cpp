#include "common/commands/comment/reopen_comment.h"

#include "common/commands/comment/resolve_comment.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(reopen_comment)

BOOST_AUTO_TEST_CASE(what_was_resolved_is_open_again) {
    World world;
    const Case care = world.case_of(world.patient("Adeyemi"));
    const Comment comment = world.add(
        Comment{.subject_id = care.id.text, .case_id = care.id, .author_id = world.actor.user_id});
    BOOST_TEST(rule_of(world.perform(ReopenComment{comment.id})) == "nothing_changed");
    world.perform(ResolveComment{comment.id});
    BOOST_TEST(rule_of(world.perform(ReopenComment{comment.id})) == "accepted");
    BOOST_TEST(!world.now_of(comment).resolved_at);
    BOOST_TEST(world.now_of(comment).resolved_by.none());
    BOOST_TEST(rule_of(world.perform(ReopenComment{Id<Comment>("none")})) == "record_exists");
}

BOOST_AUTO_TEST_SUITE_END()
