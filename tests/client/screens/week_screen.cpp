#include "client/screens/timetable/week_screen.h"

#include "tests/client/screens/recording_desk.h"
#include "tests/client/views/viewpoints.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;
using ui::Headless;

namespace {

struct Week {
    World world;
    Professional amara = world.professional("Amara Osei");
    Contact visit =
        world.visit(world.case_of(world.patient("Brennan")),
                    {.day = world.today + 1, .professional_id = amara.id, .start = at("10:00")});
    RecordingDesk desk;
    ui::TimetableState state;
    Route route{.page = Page::timetable, .span = "week"};
    WeekView view = week_view(world.database(), manager_at(world, "07:30"), world.today, 7);
    int plan_days = 0;
    Headless page{[this](ui::Ui& ui) {
        const ui::Container main{
            ui.tree,
            {.key = "main", .role = ui::Role::main, .name = "Schedule", .rect = ui.screen}};
        plan_days += ui::draw_week(ui, ui.screen, {view, route, {}, ""}, state, desk).plan_days;
    }};
    Week() { page.frames(); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(week_screen, Week)

BOOST_AUTO_TEST_CASE(a_cell_says_its_day_and_opens_it) {
    BOOST_TEST(page.has(ui::Role::grid, "Visits of 23–29 November 2026"));
    page.activate(page.find(ui::Role::gridcell, "Amara Osei, Tue 24 Nov: 1 visit, 30 min of care"));
    BOOST_TEST(desk.last() == "go /timetable?day=2026-11-24");
}

BOOST_AUTO_TEST_CASE(weeks_are_turned_and_the_span_is_chosen) {
    page.activate(page.find(ui::Role::button, "The week after"));
    BOOST_TEST(desk.last() == "go /timetable?day=2026-11-30&span=week");
    page.key("[");
    BOOST_TEST(desk.last() == "go /timetable?day=2026-11-16&span=week");
    page.activate(page.find_key("span:4"));
    BOOST_TEST(desk.last() == "go /timetable?span=month");
    page.activate(page.find(ui::Role::button, "Plan seven days"));
    BOOST_TEST(plan_days == 7);
}

BOOST_AUTO_TEST_SUITE_END()
