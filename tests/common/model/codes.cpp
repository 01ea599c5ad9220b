#include "common/model/codes.h"

#include "common/base/check.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(codes)

BOOST_AUTO_TEST_CASE(codes_are_sorted_and_without_doubles) {
    const Codes codes{"wound_care", "insulin", "wound_care"};
    BOOST_TEST(to_text(codes) == "insulin wound_care");
    BOOST_TEST(words_of(codes) == "insulin, wound care");
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_what_the_others_do_not_hold) {
    BOOST_TEST(to_text(Codes{"a", "b", "c"}.without({"b", "x"})) == "a c");
}

BOOST_AUTO_TEST_CASE(a_text_with_capitals_or_signs_is_not_a_code) {
    for (const char* bad : {"Wound", "a-b", "é", "", "a b"}) BOOST_TEST(!is_code(bad), bad);
    BOOST_TEST(!codes_from_text("wound Care"));
    BOOST_CHECK_THROW(Codes{"Wound"}, Bug);
}

BOOST_AUTO_TEST_SUITE_END()
