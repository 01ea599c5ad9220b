#include "client/views/tasks_view.h"

#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// It is Monday 23 November 2026, 14:30.
struct Office {
    World world;
    Professional amara = world.professional("Amara Osei");
    Professional beth = world.professional("Beth Lindqvist");
    Case care =
        world.case_of(world.patient("Adeyemi", {.title = "Mrs", .given_name = "Joy"}),
                      {.reference = "C-1042", .status = CaseStatus::active, .owner_id = amara.id});

    Task add(const std::string& title, int days, Task rest = {}) {
        rest.id = Id<Task>("task_" + std::to_string(++made));
        rest.case_id = care.id;
        rest.title = title;
        rest.due_on = world.today + days;
        rest.added_by = world.actor.user_id;
        rest.added_at = world.now;
        return world.add(rest);
    }
    // "Overdue: Call | Today: Order"
    std::string groups(const TasksView& view) const {
        std::string text;
        for (const TaskGroup& group : view.groups) {
            text += (text.empty() ? "" : " | ") + group.title + ":";
            for (const TaskLine& task : group.tasks)
                text += " " + task.title;
        }
        return text;
    }
    TasksView of(TasksOf whose, const Viewpoint& viewpoint) {
        return tasks_view(world.database(), viewpoint, whose);
    }
    int made = 0;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(tasks_list, Office)

BOOST_AUTO_TEST_CASE(what_is_overdue_comes_first_and_what_is_done_last) {
    add("Order", 0);
    add("Late", -2);
    add("Later", 3);
    add("Written", 0, {.done_at = world.now, .done_by = world.actor.user_id});
    const TasksView view = of(TasksOf::team, manager_at(world));
    BOOST_TEST(groups(view) ==
               "Overdue: Late | Today: Order | Upcoming: Later | Done lately: Written");
    BOOST_TEST(view.summary == "3 open, 1 overdue");
    BOOST_TEST(view.groups[0].tasks[0].due.text == "Overdue 2 days");
    BOOST_TEST(view.groups[0].tasks[0].about == "C-1042 · Mrs J. Adeyemi");
}

BOOST_AUTO_TEST_CASE(a_task_of_today_is_late_once_its_time_has_passed) {
    add("Morning", 0, {.due_at = at("09:00")});
    add("Evening", 0, {.due_at = at("17:00")});
    const TasksView view = of(TasksOf::team, manager_at(world));
    BOOST_TEST(groups(view) == "Overdue: Morning | Today: Evening");
    BOOST_TEST(view.groups[1].tasks[0].due.text == "Today 17:00");
}

BOOST_AUTO_TEST_CASE(mine_is_what_is_assigned_to_me_or_of_my_case_and_nobodys) {
    add("Anybody", 0);
    add("Beths", 0, {.assigned_to_id = beth.id});
    BOOST_TEST(groups(of(TasksOf::mine, professional_at(world, amara.id))) == "Today: Anybody");
    BOOST_TEST(groups(of(TasksOf::mine, professional_at(world, beth.id))) == "Today: Beths");
    BOOST_TEST(pressing_task_count(world.database(), professional_at(world, beth.id)) == 1);
    BOOST_TEST(pressing_task_count(world.database(), manager_at(world)) == 0);
}

BOOST_AUTO_TEST_CASE(what_was_done_long_ago_is_in_the_case_only) {
    Instant long_ago = world.now;
    long_ago.milliseconds -= 9LL * 24 * 3600 * 1000;
    add("Old", -9, {.done_at = long_ago, .done_by = world.actor.user_id});
    add("Open", 1);
    BOOST_TEST(groups(of(TasksOf::team, manager_at(world))) == "Upcoming: Open");
    const auto lines = tasks_of_case(world.database(), manager_at(world), care.id);
    BOOST_REQUIRE_EQUAL(lines.size(), 2u);
    BOOST_TEST(lines[0].title == "Open");
    BOOST_TEST(lines[1].done);
    BOOST_TEST(!lines[1].done_by.empty());
}

BOOST_AUTO_TEST_CASE(nothing_to_do_is_said) {
    const TasksView view = of(TasksOf::team, manager_at(world));
    BOOST_TEST(view.groups.empty());
    BOOST_TEST(view.summary == "Nothing is open");
}

BOOST_AUTO_TEST_SUITE_END()
