#include "client/widgets/chart_lines.h"

#include "tests/support/client/headless.h"

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

struct Page {
    LineChart chart{.key = "lines",
                    .name = "People waiting, 12 months",
                    .lines = {{"line:CO7", "CO7", {10, 20, std::nullopt}, {"1", "2", "–"}},
                              {"line:CO4", "CO4", {10, 0, 30}, {"1", "0", "3"}}},
                    .columns = {"Sep 2026", "Oct 2026", "Nov 2026"},
                    .last_is_partial = true,
                    .ticks = {{0, "0"}, {50, "5"}},
                    .target = {}};
    std::optional<ChartPoint> pressed;
    Headless page{[this](Ui& ui) {
        if (const auto point = line_chart(ui, {20, 20, 700, 400}, chart)) pressed = point;
    }};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(chart_lines, Page)

BOOST_AUTO_TEST_CASE(every_point_that_is_known_is_a_button_with_its_number) {
    page.frames();
    BOOST_TEST(page.has(Role::group, "People waiting, 12 months"));
    BOOST_TEST(page.has(Role::button, "CO7, Oct 2026: 2"));
    BOOST_TEST(page.has(Role::button, "CO4, Nov 2026: 3"));
    BOOST_TEST(!page.has(Role::button, "CO7, Nov 2026: –"));
}

BOOST_AUTO_TEST_CASE(a_higher_value_stands_higher_and_a_later_month_further_right) {
    page.frames();
    const Node high = page.find(Role::button, "CO4, Nov 2026: 3");
    const Node low = page.find(Role::button, "CO4, Oct 2026: 0");
    BOOST_TEST(high.rect.centre().y < low.rect.centre().y);
    BOOST_TEST(high.rect.centre().x > low.rect.centre().x);
    BOOST_TEST(low.rect.width >= 28);
}

BOOST_AUTO_TEST_CASE(a_point_answers_with_its_line_and_month) {
    page.frames();
    page.activate(page.find(Role::button, "CO4, Oct 2026: 0"));
    BOOST_REQUIRE(pressed.has_value());
    BOOST_TEST(pressed->line == 1);
    BOOST_TEST(pressed->column == 1);
}

BOOST_AUTO_TEST_SUITE_END()
