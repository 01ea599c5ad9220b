#include "client/screens/forms/delay_forms.h"

#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Office {
    World world;
    Professional beth = world.professional("Beth");
    Case care = world.case_of(world.patient("Brennan", {.title = "Mr", .given_name = "Sam"}));
    Contact visit = world.visit(
        care, {.professional_id = beth.id, .start = at("10:00"), .planned_minutes = 40});
    Viewpoint viewpoint = manager_at(world);
    FormContext context{world.database(), viewpoint, [] { return std::string("id"); }};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(delay_forms, Office)

BOOST_AUTO_TEST_CASE(minutes_late_become_the_expected_start) {
    const auto form = late_by_form(context, visit.id);
    const Filled filled = form->read({{"minutes", {"25"}}});
    BOOST_TEST(filled.commands.at(0).what == "Mr S. Brennan is expected 25 min late");
    BOOST_TEST(rule_of(world.perform(filled.commands.at(0).command)) == "accepted");
    BOOST_TEST(to_text(*world.now_of(visit).expected_start) == "10:25");
}

BOOST_AUTO_TEST_CASE(minutes_longer_are_added_to_the_plan) {
    const Filled filled = longer_by_form(context, visit.id)->read({{"minutes", {"240"}}});
    BOOST_TEST(filled.commands.at(0).what == "Mr S. Brennan takes 4 h longer");
    BOOST_TEST(rule_of(world.perform(filled.commands.at(0).command)) == "accepted");
    BOOST_TEST(world.now_of(visit).planned_minutes == 280);
}

BOOST_AUTO_TEST_CASE(anything_but_1_to_240_minutes_is_said_at_the_field) {
    const auto form = late_by_form(context, visit.id);
    for (const char* text : {"", "0", "241", "-5", "1.5", "ten"}) {
        const Filled filled = form->read({{"minutes", {text}}});
        BOOST_TEST(filled.commands.empty(), text);
        BOOST_TEST(filled.errors.at("minutes") == "Give whole minutes from 1 to 240, as 25");
    }
}

BOOST_AUTO_TEST_CASE(a_visit_without_a_time_is_not_late) {
    BOOST_TEST(!late_by_form(context, world.visit(care).id).has_value());
    BOOST_TEST(!longer_by_form(context, Id<Contact>("gone")).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
