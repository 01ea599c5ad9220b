#include "client/widgets/chart_scale.h"

#include <vector>

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

BOOST_AUTO_TEST_SUITE(scale_of_a_chart)

BOOST_AUTO_TEST_CASE(goes_from_nought_to_the_last_tick_either_way) {
    const std::vector<ChartTick> ticks{{0, "0"}, {50, "50"}, {100, "100"}};
    const ChartScale right = chart_scale(ticks, 10, 210);
    BOOST_TEST(right.at(0) == 10.f);
    BOOST_TEST(right.at(50) == 110.f);
    BOOST_TEST(right.at(100) == 210.f);
    const ChartScale up = chart_scale(ticks, 300, 100);
    BOOST_TEST(up.at(25) == 250.f);
}

BOOST_AUTO_TEST_CASE(without_ticks_nothing_is_divided_by_nought) {
    BOOST_TEST(chart_scale({}, 10, 20).at(0) == 10.f);
}

BOOST_AUTO_TEST_SUITE_END()
