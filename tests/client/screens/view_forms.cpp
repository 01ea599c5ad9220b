#include "client/screens/forms/view_forms.h"

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

const SaveView& saved_by(const Filled& filled) {
    return *static_cast<const SaveView*>(filled.commands.at(0).command.arguments.get());
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(view_forms, Forms)

BOOST_AUTO_TEST_CASE(a_report_is_saved_without_the_list_that_was_open) {
    const FormFlow flow =
        save_view_form(context, "/reports?team=team&measure=waiting&by=locality&zone=CO7&row=CO7");
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
    const FormFlow flow = save_view_form(context, "/reports?measure=waiting");
    BOOST_TEST(flow.form.fields.size() == 1u);
    const Filled filled = flow.read({{"name", {"Mine"}}});
    BOOST_REQUIRE(filled.commands.size() == 1u);
    BOOST_TEST(!static_cast<const SaveView*>(filled.commands[0].command.arguments.get())->for_team);
}

BOOST_AUTO_TEST_CASE(a_board_is_saved_with_its_filters_and_without_the_open_case) {
    const FormFlow flow =
        save_view_form(context, "/board?team=team&view=table&sort=-load&zone=CO7&case=C-1042");
    BOOST_TEST(flow.form.title == "Save this view");
    BOOST_TEST(flow.form.fields[0].values[0] == "Caseload board, table, CO7");
    BOOST_TEST(saved_by(flow.read({{"name", {"CO7"}}, {"who", {"me"}}})).address ==
               "/board?view=table&sort=-load&zone=CO7");
}

BOOST_AUTO_TEST_CASE(a_schedule_is_saved_without_its_day) {
    const FormFlow flow = save_view_form(context, "/timetable?day=2026-11-25&zoom=3");
    BOOST_TEST(saved_by(flow.read({{"name", {"Close"}}, {"who", {"me"}}})).address ==
               "/timetable?zoom=3");
}

BOOST_AUTO_TEST_SUITE_END()
