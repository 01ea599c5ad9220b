#include "client/screens/frame/views_menu.h"

#include "tests/client/screens/recording_desk.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;
using ui::Headless;

namespace {

struct Shown {
    Route route = route_from("/board?zone=CO7");
    std::vector<SavedViewLine> views{
        {.id = "close", .name = "Close by", .address = "/board?zone=CO7", .removable = true},
        {.id = "week", .name = "Our week", .address = "/timetable?span=week", .for_team = true}};
    std::optional<std::string> why_not_save;
    RecordingDesk desk;
    Headless page{[this](ui::Ui& ui) {
        if (ui.input.take("o")) ui::open_views_menu(ui, {10, 10, 32, 32});
        ui::draw_views_menu(ui, {route, views, why_not_save}, desk);
    }};

    void choose(const char* name) {
        page.key("o");
        page.activate(page.find(ui::Role::menuitem, name));
        page.frames();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(views_menu, Shown)

BOOST_AUTO_TEST_CASE(what_is_shown_is_marked_and_another_opens_for_the_team_that_is_looked_at) {
    route.team_id = Id<Team>("here");
    page.key("o");
    BOOST_TEST((page.find(ui::Role::menuitem, "Close by").states & ui::state::current) != 0u);
    BOOST_TEST((page.find(ui::Role::menuitem, "Our week").states & ui::state::current) == 0u);
    page.activate(page.find(ui::Role::menuitem, "Our week"));
    page.frames();
    BOOST_TEST(desk.last() == "go /timetable?team=here&span=week");
}

BOOST_AUTO_TEST_CASE(this_view_is_saved_by_a_form) {
    choose("Save this view…");
    BOOST_TEST(desk.last().find("/board?zone=CO7") != std::string::npos, desk.last());
}

BOOST_AUTO_TEST_CASE(who_may_not_save_is_told_why) {
    why_not_save = "A wall display saves nothing";
    page.key("o");
    const ui::Node& item = page.find(ui::Role::menuitem, "Save this view…");
    BOOST_TEST((item.states & ui::state::disabled) != 0u);
    BOOST_TEST(item.description.find("A wall display") != std::string::npos, item.description);
}

BOOST_AUTO_TEST_CASE(only_what_one_may_remove_is_offered_to_be_removed) {
    choose("Remove a saved view…");
    BOOST_TEST(!page.has(ui::Role::menuitem, "Our week"));
    page.activate(page.find(ui::Role::menuitem, "Close by"));
    page.frames();
    BOOST_TEST(desk.last().find("remove_view") != std::string::npos, desk.last());
    BOOST_TEST(desk.last().find("Removed the saved view Close by") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
