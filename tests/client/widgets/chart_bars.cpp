#include "client/widgets/chart_bars.h"

#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

struct Page {
    BarChart chart{.key = "bars",
                   .name = "People waiting by locality",
                   .bars = {{.key = "bar:CO7",
                             .label = "CO7",
                             .number = "50%",
                             .base = "1 of 2",
                             .value = 500,
                             .misses = true},
                            {.key = "bar:CO4", .label = "CO4", .number = "100%", .value = 1000},
                            {.key = "bar:CO9", .label = "CO9", .number = "–", .value = {}}},
                   .ticks = {{0, "0%"}, {500, "50%"}, {1000, "100%"}},
                   .target = 800,
                   .target_label = "Target 80%"};
    std::optional<int> pressed;
    Headless page{[this](Ui& ui) {
        if (const auto bar = bar_chart(ui, {20, 20, 600, 300}, chart)) pressed = bar;
    }};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(chart_bars, Page)

BOOST_AUTO_TEST_CASE(
    every_bar_says_its_number_what_it_was_made_from_and_that_it_misses_the_target) {
    page.frames();
    BOOST_TEST(page.has(Role::group, "People waiting by locality"));
    BOOST_TEST(page.has(Role::button, "CO7: 50%, 1 of 2, below the target"));
    BOOST_TEST(page.has(Role::button, "CO4: 100%"));
    BOOST_TEST(page.has(Role::button, "CO9: –"));
}

BOOST_AUTO_TEST_CASE(a_bar_is_pressed_by_mouse_and_by_assistive_technology) {
    page.frames();
    page.click(page.find(Role::button, "CO4: 100%"));
    BOOST_TEST((pressed == 1));
    page.activate(page.find(Role::button, "CO9: –"));
    BOOST_TEST((pressed == 2));
}

BOOST_AUTO_TEST_CASE(targets_are_high_enough) {
    page.frames();
    BOOST_TEST(page.find(Role::button, "CO4: 100%").rect.height >= 28);
    page.ui().touch = true;
    page.frames();
    BOOST_TEST(page.find(Role::button, "CO4: 100%").rect.height >= 44);
}

BOOST_AUTO_TEST_CASE(bars_beyond_the_place_are_scrolled_and_not_described) {
    for (int i = 0; i < 100; ++i)
        chart.bars.push_back({.key = "bar:" + std::to_string(i),
                              .label = "P" + std::to_string(i),
                              .number = "1",
                              .value = 100});
    page.frames();
    BOOST_TEST(page.has(Role::button, "P0: 1"));
    BOOST_TEST(!page.has(Role::button, "P99: 1"));
}

BOOST_AUTO_TEST_SUITE_END()
