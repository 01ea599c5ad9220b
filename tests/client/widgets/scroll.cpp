#include "client/widgets/scroll.h"

#include "client/widgets/card.h"
#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

constexpr int card_count = 10'000;
constexpr float step = 80;

struct Fixture {
    int drawn = 0;
    std::string clicked;
    Headless app{[this](Ui& ui) { draw(ui); }, {0, 0, 220, 600}};

    void draw(Ui& ui) {
        drawn = 0;
        const Container list{ui.tree,
                             {.key = "list",
                              .role = Role::list,
                              .name = "Cases",
                              .rect = ui.screen,
                              .arrows = Arrows::vertical}};
        const Scroll scroll{
            ui, {.key = "scroll", .rect = ui.screen, .content_height = card_count * step}};
        for (int i = 0; i < card_count; ++i) {
            const Rect place{0, static_cast<float>(i) * step, 200, step - 8};
            if (!scroll.wants(place)) continue;
            ++drawn;
            const std::string key = "case:" + std::to_string(i + 1);
            const Card spec{.key = key,
                            .title = "Case " + std::to_string(i + 1),
                            .has_menu = false,
                            .position = i + 1,
                            .set_size = card_count};
            if (card(ui, scroll.to_screen(place), spec).clicked) clicked = key;
        }
    }
    float offset() { return scroll_offset(app.ui(), "scroll").y; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(scroll, Fixture)

BOOST_AUTO_TEST_CASE(of_ten_thousand_cards_only_those_near_the_view_are_drawn) {
    BOOST_TEST(drawn < 15);
    BOOST_TEST(app.tree().nodes().size() < 40u);
    BOOST_TEST(app.find(Role::listitem, "").set_size == card_count);
}

BOOST_AUTO_TEST_CASE(the_wheel_scrolls_by_its_own_measure_and_stops_at_the_ends) {
    app.wheel({100, 100}, 250);
    BOOST_TEST(offset() == 250);
    app.wheel({100, 100}, -1000);
    BOOST_TEST(offset() == 0);
    app.wheel({100, 100}, 1e9f);
    BOOST_TEST(offset() == card_count * step - 600);
}

BOOST_AUTO_TEST_CASE(what_is_scrolled_away_cannot_be_clicked) {
    app.wheel({100, 100}, 400);
    app.click_at({100, 30});
    BOOST_TEST(clicked == "case:6");
}

BOOST_AUTO_TEST_CASE(arrows_walk_past_the_edge_of_the_view) {
    app.focus(app.find_key("case:1"));
    for (int i = 0; i < 20; ++i)
        app.key("ArrowDown");
    BOOST_TEST(app.focused() == "case:21");
    const Rect rect = app.find_key("case:21").rect;
    BOOST_TEST(rect.y >= 0);
    BOOST_TEST(rect.bottom() <= 600);
}

BOOST_AUTO_TEST_CASE(focus_from_outside_scrolls_the_thing_into_view) {
    app.wheel({100, 100}, 40);
    app.focus(app.find_key("case:1"));
    BOOST_TEST(offset() == 0);
}

BOOST_AUTO_TEST_CASE(a_finger_drags_the_content_and_presses_nothing) {
    app.touch_pan({100, 400}, {100, 200});
    BOOST_TEST(offset() > 150);
    BOOST_TEST(clicked == "");
}

BOOST_AUTO_TEST_CASE(page_keys_turn_nearly_a_page) {
    app.move_to({100, 100});
    app.key("PageDown");
    BOOST_TEST(offset() == 540);
    app.key("PageUp");
    BOOST_TEST(offset() == 0);
}

BOOST_AUTO_TEST_CASE(the_bar_can_be_dragged) {
    app.begin_drag({216, 10}, {216, 300});
    BOOST_TEST(offset() > card_count * step * 0.4f);
    BOOST_TEST(offset() < card_count * step * 0.6f);
    app.release();
}

BOOST_AUTO_TEST_SUITE_END()
