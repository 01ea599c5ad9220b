#include "common/commands/case/contact_plan_guards.h"

#include "tests/support/world.h"

#include <functional>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// What is said of an ordinary plan with one thing changed; empty: it is in order.
std::string said(const std::function<void(ContactPlan&)>& change) {
    ContactPlan plan;
    plan.first_day = on("2026-11-23");
    change(plan);
    const auto no = contact_plan_in_order(plan);
    return no ? no->message : "";
}

} // namespace

BOOST_AUTO_TEST_SUITE(contact_plan_guards)

BOOST_AUTO_TEST_CASE(every_part_of_a_plan_is_held_to_its_range) {
    BOOST_TEST(said([](ContactPlan&) {}) == "");
    BOOST_TEST(said([](ContactPlan& p) { p.visits = 50; }) == "");
    BOOST_TEST(said([](ContactPlan& p) { p.visits = 51; }) == "Ask for 1 to 50 visits in a period");
    BOOST_TEST(said([](ContactPlan& p) { p.weekdays = {"noday"}; }) ==
               "\"noday\" is no weekday: mon, tue … sun");
    BOOST_TEST(said([](ContactPlan& p) { p.minutes = 0; }) == "A visit takes 1 to 480 minutes");
    BOOST_TEST(said([](ContactPlan& p) { p.time_critical = true; }) ==
               "A time-critical visit needs a window: critical to which time?");
    BOOST_TEST(said([](ContactPlan& p) { p.lowest_band = 1; }) ==
               "A pay band is 2 to 9, or 0 for any");
    BOOST_TEST(said([](ContactPlan& p) { p.need_factor_percent = 201; }) ==
               "The need factor is 100 to 200 percent");
    BOOST_TEST(said([](ContactPlan& p) { p.staff = 3; }) ==
               "A visit is given by one person or two");
    BOOST_TEST(said([](ContactPlan& p) { p.last_day = p.first_day - 1; }) ==
               "The last day is before the first");
}

BOOST_AUTO_TEST_CASE(a_case_has_one_plan_whoever_writes_it) {
    World world;
    const Case care = world.case_of(world.patient("Adeyemi"));
    Transaction transaction{world.database(), {"c1", world.actor, world.now}};
    ContactPlan plan = contact_plan_of(transaction, care);
    BOOST_TEST(plan.id.none());
    BOOST_TEST(plan.case_id.text == care.id.text);
    plan.first_day = world.today;
    Outcome first;
    write_contact_plan(transaction, care, plan, first);
    BOOST_TEST(first.created.size() == 1u);
    ContactPlan again = contact_plan_of(transaction, care);
    BOOST_TEST(again.id.text == plan.id.text);
    again.visits = 3;
    Outcome second;
    write_contact_plan(transaction, care, again, second);
    BOOST_TEST(second.created.empty());
    BOOST_TEST(world.all<ContactPlan>().size() == 1u);
    BOOST_TEST(world.all<ContactPlan>().at(0).visits == 3);
}

BOOST_AUTO_TEST_SUITE_END()
