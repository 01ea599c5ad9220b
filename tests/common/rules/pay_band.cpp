#include "common/rules/pay_band.h"

#include "tests/common/rules/days.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(pay_band_rule)

BOOST_AUTO_TEST_CASE(the_lowest_safe_band_and_all_above_it_may) {
    BOOST_TEST(said(pay_band(5, 5, {})) == "holds");
    BOOST_TEST(said(pay_band(5, 7, {})) == "holds");
    BOOST_TEST(said(pay_band(0, 0, {})) == "holds");
}

BOOST_AUTO_TEST_CASE(a_lower_band_is_asked_about) {
    const auto breach = pay_band(6, 4, {});
    BOOST_TEST(said(breach) == "Band 4, asked is band 6 or higher");
    BOOST_CHECK(breach->severity == Severity::ask_reason);
    BOOST_TEST(breach->amount == 2);
    BOOST_CHECK(pay_band(6, 4, {.two_person = true})->severity == Severity::block);
}

BOOST_AUTO_TEST_CASE(a_band_that_nobody_knows_is_below_all) {
    BOOST_TEST(said(pay_band(3, 0, {})) == "Band not known, asked is band 3 or higher");
}

BOOST_AUTO_TEST_SUITE_END()
