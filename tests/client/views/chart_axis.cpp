#include "client/views/chart_axis.h"

#include <string>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

std::string ticks(int greatest, int wanted = 5, int least_step = 1) {
    std::string text;
    for (const int tick : axis_ticks(greatest, wanted, least_step))
        text += (text.empty() ? "" : " ") + std::to_string(tick);
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(chart_axis)

BOOST_AUTO_TEST_CASE(steps_are_round_and_the_last_reaches_the_greatest) {
    BOOST_TEST(ticks(100) == "0 20 40 60 80 100");
    BOOST_TEST(ticks(41) == "0 10 20 30 40 50");
    BOOST_TEST(ticks(7) == "0 1 2 3 4 5 6 7");
    BOOST_TEST(ticks(1234) == "0 500 1000 1500");
    BOOST_TEST(ticks(10'000) == "0 2000 4000 6000 8000 10000");
}

BOOST_AUTO_TEST_CASE(nothing_still_has_an_axis) {
    BOOST_TEST(ticks(0) == "0 1");
    BOOST_TEST(ticks(3, 5, 10) == "0 10");
}

BOOST_AUTO_TEST_CASE(for_every_size_there_are_few_ticks_and_room_for_the_greatest) {
    for (int greatest = 0; greatest < 20'000; greatest += 37) {
        const auto all = axis_ticks(greatest);
        BOOST_TEST(all.size() >= 2u);
        BOOST_TEST(all.size() <= 10u, greatest);
        BOOST_TEST(all.back() >= greatest);
    }
}

BOOST_AUTO_TEST_SUITE_END()
