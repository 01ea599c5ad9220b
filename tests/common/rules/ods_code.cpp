#include "common/rules/ods_code.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(ods_code_rule)

BOOST_AUTO_TEST_CASE(accepts_one_to_nine_letters_or_digits) {
    for (const char* code : {"A", "F81001", "RDEE4ABCD", "123456789"})
        BOOST_TEST(is_ods_code(code), code);
}

BOOST_AUTO_TEST_CASE(refuses_ten_none_and_anything_else) {
    for (const char* code : {"", "1234567890", "F81 001", "F-1", "é"})
        BOOST_TEST(!is_ods_code(code), code);
}

BOOST_AUTO_TEST_CASE(a_code_that_is_not_known_breaches_nothing) {
    BOOST_TEST(!ods_code(""));
    BOOST_TEST(ods_code("F-1").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
