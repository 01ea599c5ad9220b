#include "common/exchange/solomon.h"

#include "common/base/check.h"
#include "tests/support/files.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

const char* const fixture = "tests/fixtures/solomon/five_customers.txt";

std::string refusal(const std::string& from, const std::string& to) {
    return refusal_of(solomon::read, fixture, from, to);
}

} // namespace

BOOST_AUTO_TEST_SUITE(reading_solomon)

BOOST_AUTO_TEST_CASE(everything_that_the_file_says_is_read) {
    const solomon::Instance instance = solomon::read(file_text(fixture));
    BOOST_TEST(instance.name == "FIVE");
    BOOST_TEST(instance.vehicles == 3);
    BOOST_TEST(instance.capacity == 20);
    BOOST_TEST(instance.customers.size() == 6u); // with the depot
    BOOST_TEST(instance.customers[4].ready == 60);
    BOOST_TEST(instance.customers[4].due == 80);
    BOOST_TEST(instance.customers[5].y == -10);
    BOOST_TEST(instance.customers[5].demand == 5);
}

BOOST_AUTO_TEST_CASE(every_refusal_says_which_line_and_why) {
    BOOST_TEST(refusal("VEHICLE", "WAGON") == "line 3: expected VEHICLE, found \"WAGON\"");
    BOOST_TEST(refusal("  3         20", "  3") ==
               "line 5: expected the number of vehicles and their capacity, found 1 words");
    BOOST_TEST(refusal("    2      20", "    7      20") ==
               "line 12: expected customer 2, found 7");
    BOOST_TEST(refusal("60        80", "60        8O") ==
               "line 14: expected a whole number, found \"8O\"");
    BOOST_TEST(refusal("60        80", "90        80") ==
               "line 14: the window ends before it starts");
    BOOST_TEST(
        refusal("    5      0         -10         5", "    5      0         -10        -5") ==
        "line 15: a demand, a ready time or a service time is below 0");
}

BOOST_AUTO_TEST_CASE(an_empty_file_is_refused) {
    BOOST_CHECK_THROW(solomon::read(""), Fault);
    BOOST_CHECK_THROW(solomon::read("A\nVEHICLE\nNUMBER\n1 5\nCUSTOMER\nCUST\n"), Fault);
}

BOOST_AUTO_TEST_SUITE_END()
