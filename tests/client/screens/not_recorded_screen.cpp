#include "client/screens/lists/not_recorded_screen.h"

#include "tests/client/screens/recording_desk.h"
#include "tests/client/views/viewpoints.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;
using ui::Headless;

namespace {

struct Late {
    World world;
    Professional amara = world.professional("Amara Osei");
    Contact visit =
        world.visit(world.case_of(world.patient("Brennan", {.title = "Mr", .given_name = "Sam"}),
                                  {.reference = "C-1", .reason = "Insulin"}),
                    {.id = Id<Contact>("late"),
                     .professional_id = amara.id,
                     .start = at("07:00"),
                     .time_critical = true});
    RecordingDesk desk;
    ui::NotRecordedState state;
    std::optional<bool> mine;
    NotRecordedView view =
        not_recorded_view(world.database(), professional_at(world, amara.id, "08:00"), false);
    Headless page{[this](ui::Ui& ui) {
        const ui::Container main{
            ui.tree, {.key = "main", .role = ui::Role::main, .name = "Late", .rect = ui.screen}};
        const auto result = ui::draw_not_recorded(ui, ui.screen, view, state, desk);
        if (result.mine) mine = result.mine;
    }};
    Late() { page.frames(); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(not_recorded_screen, Late)

BOOST_AUTO_TEST_CASE(the_list_leaves_as_a_file_and_an_empty_one_does_not) {
    page.activate(page.find(ui::Role::button, "Export these contacts as CSV"));
    BOOST_TEST(desk.last() == "save_csv not_recorded");
    BOOST_TEST(desk.saved.find("Mr S. Brennan") != std::string::npos);
    view.lines.clear();
    desk.asked.clear();
    page.frames();
    page.activate(page.find(ui::Role::button, "Export these contacts as CSV"));
    BOOST_TEST(desk.asked.empty());
}

BOOST_AUTO_TEST_CASE(each_contact_is_recorded_from_its_line) {
    page.activate(page.find(ui::Role::button, "Record the contact with Mr S. Brennan"));
    BOOST_TEST(desk.last().ends_with(" late"), desk.last());
    page.activate(page.find(ui::Role::button, "No access to Mr S. Brennan"));
    BOOST_TEST(desk.last().find(R"("attendance":"no_access")") != std::string::npos, desk.last());
    page.activate(page.find(ui::Role::button, "Mr S. Brennan, Today 07:00–07:30"));
    BOOST_TEST(desk.last() == "go /cases/C-1");
}

BOOST_AUTO_TEST_CASE(a_professional_chooses_their_own_or_the_teams) {
    page.activate(page.find_key("late:mine"));
    BOOST_REQUIRE(mine);
    BOOST_TEST(*mine);
}

BOOST_AUTO_TEST_CASE(an_empty_list_says_what_would_be_in_it) {
    view.lines.clear();
    page.frames();
    BOOST_TEST(page.outline().find("Everything is recorded") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
