#include "common/rules/equipment.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(equipment_rule)

BOOST_AUTO_TEST_CASE(accepts_someone_who_carries_all_of_it) {
    BOOST_TEST(!equipment({"doppler"}, {"bladder_scanner", "doppler"}, {}));
}

BOOST_AUTO_TEST_CASE(names_what_is_missing) {
    const auto breach = equipment({"bladder_scanner", "doppler"}, {"doppler"}, {});
    BOOST_REQUIRE(breach);
    BOOST_TEST(breach->message == "Lacks equipment: bladder scanner");
    BOOST_CHECK(breach->severity == Severity::ask_reason);
}

BOOST_AUTO_TEST_CASE(blocks_when_time_critical) {
    BOOST_CHECK(equipment({"doppler"}, {}, {.time_critical = true})->severity == Severity::block);
}

BOOST_AUTO_TEST_SUITE_END()
