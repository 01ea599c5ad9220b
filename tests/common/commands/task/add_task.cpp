#include "common/commands/task/add_task.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Desk : World {
    Professional beth = professional("Beth");
    Case care = case_of(patient("Adeyemi"));

    AddTask order() const {
        return {.case_id = care.id, .title = " Order dressings ", .due_on = today + 1};
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(add_task)

BOOST_AUTO_TEST_CASE(a_task_says_what_by_when_and_who_added_it) {
    Desk desk;
    BOOST_TEST(rule_of(desk.perform(desk.order())) == "accepted");
    const auto tasks = desk.all<Task>();
    BOOST_REQUIRE_EQUAL(tasks.size(), 1u);
    BOOST_TEST(tasks[0].title == "Order dressings");
    BOOST_CHECK(tasks[0].due_on == desk.today + 1);
    BOOST_TEST(tasks[0].added_by.text == desk.actor.user_id.text);
    BOOST_TEST(!tasks[0].done_at);
    BOOST_TEST(tasks[0].assigned_to_id.none());
}

BOOST_AUTO_TEST_CASE(a_task_has_a_title_a_day_and_a_time_of_the_day) {
    Desk desk;
    AddTask command = desk.order();
    command.title = "  ";
    BOOST_TEST(rule_of(desk.perform(command)) == "task_in_order");
    command = desk.order();
    command.due_on = {};
    BOOST_TEST(rule_of(desk.perform(command)) == "task_in_order");
    command = desk.order();
    command.due_at = TimeOfDay{25 * 60};
    BOOST_TEST(rule_of(desk.perform(command)) == "task_in_order");
    command = desk.order();
    command.title = std::string(201, 'x');
    BOOST_TEST(rule_of(desk.perform(command)) == "task_in_order");
}

BOOST_AUTO_TEST_CASE(who_has_left_gets_no_task) {
    Desk desk;
    desk.database().execute("update professionals set active = 0");
    AddTask command = desk.order();
    command.assigned_to_id = desk.beth.id;
    BOOST_TEST(rule_of(desk.perform(command)) == "can_take_work");
}

BOOST_AUTO_TEST_CASE(a_case_that_is_not_there_has_no_tasks) {
    Desk desk;
    AddTask command = desk.order();
    command.case_id = Id<Case>("nowhere");
    BOOST_TEST(rule_of(desk.perform(command)) == "record_exists");
}

BOOST_AUTO_TEST_SUITE_END()
