#include "common/commands/task/amend_task.h"

#include "common/commands/task/complete_task.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Desk : World {
    Case care = case_of(patient("Adeyemi"));
    Task task = add(Task{.id = Id<Task>("task"),
                         .case_id = care.id,
                         .title = "Call",
                         .due_on = today,
                         .added_by = actor.user_id,
                         .added_at = now});
};

} // namespace

BOOST_AUTO_TEST_SUITE(amend_task)

BOOST_AUTO_TEST_CASE(a_task_is_amended_field_by_field) {
    Desk desk;
    const Outcome outcome =
        desk.perform(AmendTask{desk.task.id, {{"due_on", to_text(desk.today), "2026-11-30"}}});
    BOOST_TEST(rule_of(outcome) == "accepted");
    BOOST_TEST(to_text(desk.now_of(desk.task).due_on) == "2026-11-30");
    BOOST_TEST(desk.now_of(desk.task).title == "Call");
}

BOOST_AUTO_TEST_CASE(an_amended_task_must_make_sense_as_well) {
    Desk desk;
    BOOST_TEST(rule_of(desk.perform(AmendTask{desk.task.id, {{"title", "Call", ""}}})) ==
               "task_in_order");
}

BOOST_AUTO_TEST_CASE(a_task_that_is_done_is_not_amended) {
    Desk desk;
    desk.perform(CompleteTask{desk.task.id, true});
    BOOST_TEST(rule_of(desk.perform(AmendTask{desk.task.id, {{"title", "Call", "Write"}}})) ==
               "task_open");
}

BOOST_AUTO_TEST_CASE(whether_it_is_done_is_not_amended_here) {
    Desk desk;
    BOOST_TEST(rule_of(desk.perform(AmendTask{desk.task.id, {{"done_at", "", "1"}}})) ==
               "field_exists");
}

BOOST_AUTO_TEST_SUITE_END()
