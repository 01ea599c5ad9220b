#include "client/screens/forms/report_forms.h"

#include "common/commands/view/save_view.h"
#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Forms {
    World world;
    Viewpoint viewpoint = manager_at(world);
    FormContext context{world.database(), viewpoint, [this] { return world.next_command_id(); }};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(report_forms, Forms)

BOOST_AUTO_TEST_CASE(a_report_is_saved_without_the_list_that_was_open) {
    const FormFlow flow = save_report_form(
        context, "/reports?team=team&measure=waiting&by=locality&zone=CO7&row=CO7");
    BOOST_TEST(flow.form.fields[0].values[0] == "People waiting by locality");
    const Filled filled = flow.read({{"name", {"Monday"}}, {"who", {"team"}}});
    BOOST_REQUIRE(filled.commands.size() == 1u);
    const auto& save = *static_cast<const SaveView*>(filled.commands[0].command.arguments.get());
    BOOST_TEST(save.name == "Monday");
    BOOST_TEST(save.address == "/reports?measure=waiting&by=locality&zone=CO7");
    BOOST_TEST(save.for_team);
    BOOST_TEST(save.team_id.text == "team");
}

BOOST_AUTO_TEST_CASE(a_commissioner_is_not_asked_who_finds_it_and_saves_for_themselves) {
    viewpoint.role = Role::commissioner;
    const FormFlow flow = save_report_form(context, "/reports?measure=waiting");
    BOOST_TEST(flow.form.fields.size() == 1u);
    const Filled filled = flow.read({{"name", {"Mine"}}});
    BOOST_REQUIRE(filled.commands.size() == 1u);
    BOOST_TEST(!static_cast<const SaveView*>(filled.commands[0].command.arguments.get())->for_team);
}

BOOST_AUTO_TEST_CASE(days_of_ones_own_take_the_place_of_the_period) {
    const FormFlow flow = report_period_form(context, "/reports?measure=contacts&period=last_week");
    BOOST_TEST(flow.form.fields[0].values[0] == "2026-11-16");
    const Filled filled = flow.read({{"from", {"2026-11-02"}}, {"until", {"2026-11-08"}}});
    BOOST_REQUIRE(filled.then.has_value());
    BOOST_TEST(to_address(*filled.then) ==
               "/reports?measure=contacts&from=2026-11-02&to=2026-11-08");
    const Filled backwards = flow.read({{"from", {"2026-11-08"}}, {"until", {"2026-11-02"}}});
    BOOST_TEST(backwards.errors.count("until") == 1u);
    BOOST_TEST(!backwards.then.has_value());
}

BOOST_AUTO_TEST_CASE(a_measure_of_a_day_asks_for_one_day) {
    const FormFlow flow = report_period_form(context, "/reports?measure=open_cases");
    BOOST_REQUIRE(flow.form.fields.size() == 1u);
    BOOST_TEST(flow.form.fields[0].maximum == "2026-11-23");
    const Filled filled = flow.read({{"until", {"2026-10-31"}}});
    BOOST_TEST(to_address(*filled.then) ==
               "/reports?measure=open_cases&from=2026-10-31&to=2026-10-31");
}

BOOST_AUTO_TEST_SUITE_END()
