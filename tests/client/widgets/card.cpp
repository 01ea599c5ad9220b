#include "client/widgets/card.h"

#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

struct Fixture {
    Card spec{.key = "c1",
              .title = "Mrs J. Adeyemi",
              .title_note = "81",
              .reference = "C-1042",
              .subtitle = "Leg ulcer dressing",
              .chips = {{"3×/wk · 45 min", Icon::repeat}, {"Due today", Icon::clock, Tint::danger}},
              .position = 2,
              .set_size = 14};
    float width = 220;
    Interaction seen;
    float height = 0;
    Headless app{[this](Ui& ui) {
        height = card_height(ui, spec, width);
        const Interaction act = card(ui, {10, 10, width, height}, spec);
        seen.clicked |= act.clicked;
        seen.menu |= act.menu;
        seen.add |= act.add;
        seen.extend |= act.extend;
    }};
    Node node() { return app.find_key("c1"); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(cards, Fixture)

BOOST_AUTO_TEST_CASE(it_says_all_that_it_shows) {
    BOOST_TEST(node().name ==
               "Mrs J. Adeyemi, 81, C-1042, Leg ulcer dressing, 3×/wk · 45 min, Due today");
    BOOST_TEST(app.find_key("c1:item").position == 2);
    BOOST_TEST(app.find_key("c1:item").set_size == 14);
}

BOOST_AUTO_TEST_CASE(a_pending_or_failed_change_is_said_on_the_card) {
    const float before = height;
    spec.mark = CardMark::failed;
    spec.mark_text = "Refused: the case was closed";
    app.frames(2);
    BOOST_TEST(node().name.find("Refused: the case was closed") != std::string::npos);
    BOOST_TEST(height > before);
}

BOOST_AUTO_TEST_CASE(control_and_shift_tell_of_a_selection) {
    app.click(node(), true, false);
    BOOST_TEST(seen.add);
    app.click(node(), false, true);
    BOOST_TEST(seen.extend);
    spec.selected = true;
    app.frames(2);
    BOOST_TEST((node().states & state::pressed) != 0u);
}

BOOST_AUTO_TEST_CASE(its_menu_button_is_there_under_the_pointer_or_the_focus) {
    BOOST_TEST(!app.has(Role::button, "Actions for Mrs J. Adeyemi"));
    app.focus(node());
    app.click(app.find(Role::button, "Actions for Mrs J. Adeyemi"));
    BOOST_TEST(seen.menu);
    BOOST_TEST(!seen.clicked);
}

BOOST_AUTO_TEST_CASE(on_touch_its_menu_button_is_always_there_and_large) {
    app.ui().touch = true;
    app.frames(2);
    const Rect rect = app.find(Role::button, "Actions for Mrs J. Adeyemi").rect;
    BOOST_TEST(rect.width >= 44);
    BOOST_TEST(rect.height >= 44);
}

BOOST_AUTO_TEST_CASE(right_click_menu_key_and_m_open_the_menu) {
    app.right_click(node());
    BOOST_TEST(seen.menu);
    seen.menu = false;
    app.focus(node());
    app.key("ContextMenu");
    BOOST_TEST(seen.menu);
    seen.menu = false;
    app.key("m");
    BOOST_TEST(seen.menu);
    seen.menu = false;
    app.ui().input.shortcuts_enabled = false;
    app.key("m");
    BOOST_TEST(!seen.menu);
    app.open_menu(node());
    BOOST_TEST(seen.menu);
}

BOOST_AUTO_TEST_CASE(a_long_name_makes_it_higher_and_nothing_is_lost_from_what_it_says) {
    const float before = height;
    spec.title = "Mrs Wilhelmina Holloway-Featherstonehaugh";
    app.frames(2);
    BOOST_TEST(height > before);
    BOOST_TEST(node().name.rfind("Mrs Wilhelmina Holloway-Featherstonehaugh, 81", 0) == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
