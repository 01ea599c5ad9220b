#include "client/widgets/button.h"

#include "client/widgets/checkbox.h"
#include "client/widgets/icon_button.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

struct Fixture {
    Button spec{.key = "share", .label = "Share", .icon = Icon::share_2};
    int pressed = 0;
    Headless app{[this](Ui& ui) {
        Rect bar{10, 10, 400, 44};
        if (button_left(ui, bar, spec)) ++pressed;
    }};
    Node node() { return app.find_key("share"); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(buttons, Fixture)

BOOST_AUTO_TEST_CASE(a_mouse_and_an_assistive_click_are_the_same) {
    app.click(node());
    BOOST_TEST(pressed == 1);
    app.activate(node());
    BOOST_TEST(pressed == 2);
    app.focus(node());
    app.key("Enter");
    app.key(" ");
    BOOST_TEST(pressed == 4);
}

// WCAG 2.5.2: the press acts when it is released on the button.
BOOST_AUTO_TEST_CASE(a_press_released_elsewhere_does_nothing) {
    app.begin_drag(node().rect.centre(), {500, 500});
    app.release();
    BOOST_TEST(pressed == 0);
}

BOOST_AUTO_TEST_CASE(a_disabled_button_says_why_and_does_nothing) {
    spec.enabled = false;
    spec.why_not = "Nothing to share";
    app.frames(2);
    BOOST_TEST(node().description == "Nothing to share");
    BOOST_TEST((node().states & state::disabled) != 0u);
    app.click(node());
    app.activate(node());
    BOOST_TEST(pressed == 0);
}

BOOST_AUTO_TEST_CASE(its_name_can_say_more_than_its_label) {
    spec.name = "Share the caseload of Amara Osei";
    spec.badge = 3;
    app.frames(2);
    BOOST_TEST(node().name == "Share the caseload of Amara Osei, 3");
}

BOOST_AUTO_TEST_CASE(targets_are_28_pixels_high_with_a_mouse_and_44_on_touch) {
    BOOST_TEST(node().rect.height >= 28);
    app.ui().touch = true;
    app.frames(2);
    BOOST_TEST(node().rect.height >= 44);
}

BOOST_AUTO_TEST_CASE(a_click_brings_the_focus) {
    app.click(node());
    BOOST_TEST(app.focused() == "share");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(icon_buttons)

BOOST_AUTO_TEST_CASE(the_name_shows_as_a_tooltip_after_a_moment_and_never_after_a_touch) {
    Headless app{[](Ui& ui) {
        icon_button(ui, {10, 10, 32, 32}, {.key = "undo", .icon = Icon::undo_2, .name = "Undo"});
    }};
    app.move_to({20, 20});
    BOOST_TEST(app.ui().tip.text == "");
    app.pass(700);
    BOOST_TEST(app.ui().tip.text == "Undo");
    app.ui().input.touch = true;
    app.frames(2);
    BOOST_TEST(app.ui().tip.text == "");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(checkboxes)

BOOST_AUTO_TEST_CASE(it_says_whether_it_is_ticked) {
    bool on = false;
    Headless app{[&on](Ui& ui) {
        if (checkbox(ui, {10, 10, 200, 32}, {.key = "box", .label = "Mine", .checked = on}))
            on = !on;
    }};
    BOOST_TEST((app.find_key("box").states & state::unchecked) != 0u);
    app.click(app.find_key("box"));
    BOOST_TEST((app.find_key("box").states & state::checked) != 0u);
}

BOOST_AUTO_TEST_SUITE_END()
