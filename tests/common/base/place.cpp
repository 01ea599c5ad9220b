#include "common/base/place.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(place)

BOOST_AUTO_TEST_CASE(a_place_survives_its_text) {
    for (const char* text : {"51.889000,0.903000", "-0.000001,-179.999999", "90.000000,180.000000"})
        BOOST_TEST(to_text(*place_from_text(text)) == text);
    BOOST_TEST(to_text(*place_from_text("51.9, 0.9")) == "51.900000,0.900000");
}

BOOST_AUTO_TEST_CASE(what_is_not_a_place_is_refused) {
    for (const char* bad : {"", "51.9", "91,0", "0,181", "a,b", "51.9,", "--1,0"})
        BOOST_TEST(!place_from_text(bad), bad);
}

BOOST_AUTO_TEST_CASE(a_degree_of_latitude_is_111_kilometres) {
    BOOST_TEST(distance_metres({51'000'000, 900'000}, {52'000'000, 900'000}) == 111'195);
    BOOST_TEST(distance_metres({51'000'000, 900'000}, {51'000'000, 900'000}) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
