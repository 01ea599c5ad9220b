#include "client/views/pack_words.h"

#include "tests/support/civil.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

constexpr std::int64_t hour = 3'600'000;
constexpr Instant seven_forty_two{1'795'419'720'000}; // 2026-11-23 07:42 UTC

} // namespace

BOOST_AUTO_TEST_SUITE(words_of_a_pack)

BOOST_AUTO_TEST_CASE(the_banner_says_as_of_when_and_how_many_changes_wait) {
    const Instant later{seven_forty_two.milliseconds + 3 * hour};
    BOOST_TEST(pack_words(seven_forty_two, later, 0) == "Offline: as of 07:42 today");
    BOOST_TEST(pack_words(seven_forty_two, later, 1) ==
               "Offline: as of 07:42 today; 1 change kept on this device");
    BOOST_TEST(pack_words(seven_forty_two, later, 2) ==
               "Offline: as of 07:42 today; 2 changes kept on this device");
}

BOOST_AUTO_TEST_CASE(another_day_is_named) {
    const Instant tomorrow{seven_forty_two.milliseconds + 24 * hour};
    BOOST_TEST(pack_words(seven_forty_two, tomorrow, 0) ==
               "Offline: as of 07:42 on Monday 23 November 2026");
}

BOOST_AUTO_TEST_SUITE_END()
