#include "client/widgets/menu.h"

#include "client/widgets/button.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

struct Fixture {
    std::vector<MenuItem> items{{.key = "title", .label = "Move to", .heading = true},
                                {.key = "amara", .label = "Amara Osei"},
                                {.key = "beth", .label = "Beth Lindqvist"},
                                {.key = "callum", .label = "Callum Reyes"}};
    std::string chosen;
    int below = 0;
    Headless app{[this](Ui& ui) {
        const Button opener{.key = "opener", .label = "Move", .opens_menu = true};
        if (button(ui, {10, 10, 120, 32}, opener)) open_menu(ui, "menu", {10, 10, 120, 32});
        if (button(ui, {10, 300, 120, 32}, {.key = "other", .label = "Other"})) ++below;
        if (const auto i = menu(ui, "menu", "People", items)) {
            chosen = items[static_cast<std::size_t>(*i)].key;
        }
    }};

    void open() {
        app.focus(app.find_key("opener"));
        app.key("Enter");
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(menu_popup, Fixture)

BOOST_AUTO_TEST_CASE(opening_puts_the_focus_on_the_first_choice) {
    open();
    BOOST_TEST(app.focused() == "menu:amara");
    BOOST_TEST((app.find_key("opener").states & state::expanded) != 0u);
}

BOOST_AUTO_TEST_CASE(what_holds_now_is_said_and_not_only_ticked) {
    items[2].checked = true;
    open();
    BOOST_TEST((app.find(Role::menuitem, "Beth Lindqvist").states & state::current) != 0u);
    BOOST_TEST((app.find(Role::menuitem, "Callum Reyes").states & state::current) == 0u);
}

BOOST_AUTO_TEST_CASE(arrows_home_end_and_letters_move_in_it) {
    open();
    app.key("ArrowDown");
    BOOST_TEST(app.focused() == "menu:beth");
    app.key("End");
    BOOST_TEST(app.focused() == "menu:callum");
    app.key("Home");
    BOOST_TEST(app.focused() == "menu:amara");
    app.key("c");
    BOOST_TEST(app.focused() == "menu:callum");
}

BOOST_AUTO_TEST_CASE(escape_closes_without_choosing_and_returns_the_focus) {
    open();
    app.key("Escape");
    BOOST_TEST(!app.has(Role::menu, "People"));
    BOOST_TEST(chosen == "");
    BOOST_TEST(app.focused() == "opener");
}

BOOST_AUTO_TEST_CASE(a_click_beside_it_closes_it_and_reaches_nothing_else) {
    open();
    app.click(app.find_key("other"));
    BOOST_TEST(!app.has(Role::menu, "People"));
    BOOST_TEST(below == 0);
    app.click(app.find_key("other"));
    BOOST_TEST(below == 1);
}

BOOST_AUTO_TEST_CASE(a_mouse_click_and_an_assistive_click_choose_alike) {
    app.click(app.find_key("opener"));
    app.click(app.find(Role::menuitem, "Beth Lindqvist"));
    BOOST_TEST(chosen == "beth");
    open();
    app.activate(app.find(Role::menuitem, "Callum Reyes"));
    BOOST_TEST(chosen == "callum");
}

BOOST_AUTO_TEST_CASE(it_stays_on_the_screen_however_long_it_is) {
    for (int i = 0; i < 100; ++i) {
        items.push_back({.key = "p" + std::to_string(i), .label = "Person " + std::to_string(i)});
    }
    open();
    const Rect rect = app.find(Role::menu, "People").rect;
    BOOST_TEST(rect.y >= 0);
    BOOST_TEST(rect.bottom() <= 900);
    app.key("End");
    app.key("Enter");
    BOOST_TEST(chosen == "p99");
}

BOOST_AUTO_TEST_CASE(the_focus_leaving_it_closes_it) {
    open();
    app.focus(app.find_key("other"));
    BOOST_TEST(!app.has(Role::menu, "People"));
    BOOST_TEST(app.focused() == "other");
}

BOOST_AUTO_TEST_SUITE_END()
