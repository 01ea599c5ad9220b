#include "client/mirror/arrow_keys.h"

#include <vector>

#include <boost/test/unit_test.hpp>

using namespace evenload::ui;

namespace {

// Two columns of cards, the second one shorter and lower:
//   0      3
//   1      4
//   2
const std::vector<Rect> board = {
    {0, 0, 100, 50}, {0, 60, 100, 50}, {0, 120, 100, 50}, {110, 20, 100, 50}, {110, 80, 100, 50}};

std::size_t go(std::size_t from, std::string_view key, Arrows arrows = Arrows::both) {
    return arrow_target(board, from, arrows, key).value_or(99);
}

} // namespace

BOOST_AUTO_TEST_SUITE(arrow_keys)

BOOST_AUTO_TEST_CASE(up_and_down_stay_in_the_column) {
    BOOST_TEST(go(0, "ArrowDown") == 1u);
    BOOST_TEST(go(1, "ArrowDown") == 2u);
    BOOST_TEST(go(4, "ArrowUp") == 3u);
}

BOOST_AUTO_TEST_CASE(left_and_right_go_to_the_nearest_in_the_next_column) {
    BOOST_TEST(go(0, "ArrowRight") == 3u);
    BOOST_TEST(go(2, "ArrowRight") == 4u);
    BOOST_TEST(go(3, "ArrowLeft") == 0u);
}

BOOST_AUTO_TEST_CASE(the_edge_leads_nowhere) {
    BOOST_TEST(go(0, "ArrowUp") == 99u);
    BOOST_TEST(go(0, "ArrowLeft") == 99u);
    BOOST_TEST(go(4, "ArrowRight") == 99u);
}

BOOST_AUTO_TEST_CASE(home_and_end_are_the_ends_of_the_column) {
    BOOST_TEST(go(1, "End") == 2u);
    BOOST_TEST(go(2, "Home") == 0u);
    BOOST_TEST(go(4, "Home") == 3u);
}

BOOST_AUTO_TEST_CASE(a_list_follows_its_order_and_ignores_the_other_arrows) {
    BOOST_TEST(go(2, "ArrowDown", Arrows::vertical) == 3u);
    BOOST_TEST(go(2, "ArrowRight", Arrows::vertical) == 99u);
    BOOST_TEST(go(2, "ArrowRight", Arrows::horizontal) == 3u);
    BOOST_TEST(go(4, "ArrowDown", Arrows::vertical) == 99u);
    BOOST_TEST(go(3, "Home", Arrows::vertical) == 0u);
}

BOOST_AUTO_TEST_CASE(other_keys_mean_nothing) {
    BOOST_TEST(go(0, "Enter") == 99u);
    BOOST_TEST(go(0, "PageDown") == 99u);
}

BOOST_AUTO_TEST_SUITE_END()
