#include "common/commands/comment/mark_read.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(mark_read)

BOOST_AUTO_TEST_CASE(one_mark_a_thread_and_reader_moves_on) {
    World world;
    const Case care = world.case_of(world.patient("Adeyemi"));
    const MarkRead command{CommentSubject::case_file, care.id.text};
    BOOST_TEST(rule_of(world.perform(command)) == "accepted");
    BOOST_TEST(rule_of(world.perform(command)) == "nothing_changed");
    world.now.milliseconds += 60'000;
    BOOST_TEST(rule_of(world.perform(command)) == "accepted");
    const auto marks = world.all<ThreadRead>();
    BOOST_TEST_REQUIRE(marks.size() == 1U);
    BOOST_TEST(marks[0].user_id.text == "marta");
    BOOST_CHECK(marks[0].read_until == world.now);
}

BOOST_AUTO_TEST_CASE(threads_of_another_kind_with_the_same_id_are_others) {
    World world;
    const Case care = world.case_of(world.patient("Adeyemi"), {.id = Id<Case>("same")});
    world.visit(care, {.id = Id<Contact>("same")});
    world.perform(MarkRead{CommentSubject::case_file, "same"});
    BOOST_TEST(rule_of(world.perform(MarkRead{CommentSubject::contact, "same"})) == "accepted");
    BOOST_TEST(world.all<ThreadRead>().size() == 2U);
}

BOOST_AUTO_TEST_CASE(refuses_a_thread_that_is_not_there) {
    World world;
    BOOST_TEST(rule_of(world.perform(MarkRead{CommentSubject::caseload, "none"})) ==
               "record_exists");
}

BOOST_AUTO_TEST_SUITE_END()
