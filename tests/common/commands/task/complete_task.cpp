#include "common/commands/task/complete_task.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(complete_task)

BOOST_AUTO_TEST_CASE(a_task_is_done_by_someone_at_a_time_and_can_be_opened_again) {
    World world;
    const Case care = world.case_of(world.patient("Adeyemi"));
    const Task task = world.add(Task{.id = Id<Task>("task"),
                                     .case_id = care.id,
                                     .title = "Call",
                                     .due_on = world.today,
                                     .added_by = world.actor.user_id,
                                     .added_at = world.now});
    BOOST_TEST(rule_of(world.perform(CompleteTask{task.id, true})) == "accepted");
    BOOST_REQUIRE(world.now_of(task).done_at);
    BOOST_TEST(world.now_of(task).done_at->milliseconds == world.now.milliseconds);
    BOOST_TEST(world.now_of(task).done_by.text == world.actor.user_id.text);
    BOOST_TEST(rule_of(world.perform(CompleteTask{task.id, true})) == "nothing_changed");
    BOOST_TEST(rule_of(world.perform(CompleteTask{task.id, false})) == "accepted");
    BOOST_TEST(!world.now_of(task).done_at);
    BOOST_TEST(world.now_of(task).done_by.none());
}

BOOST_AUTO_TEST_SUITE_END()
