#include "common/rules/postcode.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(postcode)

BOOST_AUTO_TEST_CASE(the_first_half_is_found_with_and_without_a_space) {
    BOOST_TEST(outward_code("CO3 4AB") == "CO3");
    BOOST_TEST(outward_code(" co3 4ab ") == "co3");
    BOOST_TEST(outward_code("SW1A 1AA") == "SW1A");
    BOOST_TEST(outward_code("SW1A1AA") == "SW1A");
    BOOST_TEST(outward_code("W1A1AA") == "W1A");
}

BOOST_AUTO_TEST_CASE(half_a_postcode_is_itself_and_none_is_none) {
    BOOST_TEST(outward_code("CO3") == "CO3");
    BOOST_TEST(outward_code("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
