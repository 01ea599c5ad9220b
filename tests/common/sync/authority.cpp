#include "common/sync/authority.h"

#include "common/commands/case/close_case.h"
#include "common/commands/comment/add_comment.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Server {
    World world;
    Case care = world.case_of(world.patient("Adeyemi"));

    Command comment(const std::string& id, const std::string& text) {
        AddComment add;
        add.subject = CommentSubject::case_file;
        add.subject_id = care.id.text;
        add.text = text;
        return make_command(id, add);
    }
    Verdict give(const Command& command) {
        WriteScope scope(world.database());
        const Verdict verdict =
            decide(world.database(), command, to_json_text(command), world.actor, world.now);
        scope.commit();
        return verdict;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(authority, Server)

BOOST_AUTO_TEST_CASE(a_command_given_twice_is_done_once_and_answered_the_same_bytes) {
    const std::int64_t before = log_position(world.database());
    const Verdict first = give(comment("c1", "hello"));
    const Verdict second = give(comment("c1", "hello"));
    BOOST_TEST((first.kind == Verdict::Kind::accepted));
    BOOST_TEST((second.kind == Verdict::Kind::repeated));
    BOOST_TEST(first.answer == second.answer);
    BOOST_TEST(world.all<Comment>().size() == 1u);
    BOOST_TEST(log_position(world.database()) == before + 1);
    BOOST_TEST(first.position == before + 1);
}

BOOST_AUTO_TEST_CASE(the_same_id_with_another_body_is_refused) {
    give(comment("c1", "hello"));
    BOOST_TEST((give(comment("c1", "other words")).kind == Verdict::Kind::different));
    BOOST_TEST(world.all<Comment>()[0].text == "hello");
}

BOOST_AUTO_TEST_CASE(a_rejection_writes_nothing_but_is_remembered) {
    const std::string before = world.contents();
    const std::int64_t position = log_position(world.database());
    const Verdict first = give(comment("c1", ""));
    BOOST_TEST((first.kind == Verdict::Kind::rejected));
    BOOST_TEST(world.contents() == before);
    BOOST_TEST(log_position(world.database()) == position);
    const Verdict again = give(comment("c1", ""));
    BOOST_TEST((again.kind == Verdict::Kind::repeated));
    BOOST_TEST(again.answer == first.answer);
}

// Others of the same transaction are kept: what a command wrote before it failed must not be among them.
BOOST_AUTO_TEST_CASE(a_command_that_fails_at_its_end_leaves_nothing) {
    world.database().execute("create trigger no_room before insert on changes begin "
                             "select raise(abort, 'no room'); end");
    const std::string before = world.contents();
    WriteScope scope(world.database());
    BOOST_CHECK_THROW(
        decide(world.database(), comment("c1", "hello"), "{}", world.actor, world.now), Fault);
    scope.commit();
    BOOST_TEST(world.contents() == before);
    world.database().execute("drop trigger no_room");
    BOOST_TEST((give(comment("c1", "hello")).kind == Verdict::Kind::accepted));
}

BOOST_AUTO_TEST_CASE(a_role_that_may_not_is_told_so) {
    world.actor.role = Role::commissioner;
    const Verdict verdict = give(comment("c1", "hello"));
    BOOST_TEST((verdict.kind == Verdict::Kind::rejected));
    BOOST_TEST(world.all<Comment>().empty());
}

BOOST_AUTO_TEST_CASE(a_case_of_another_team_does_not_exist) {
    world.actor.unit_ids = {"elsewhere"};
    BOOST_TEST((give(comment("c1", "hello")).kind == Verdict::Kind::rejected));
}

BOOST_AUTO_TEST_SUITE_END()
