#include "common/base/text.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(splitting_keeps_empty_parts) {
    const auto parts = split("a,,b,", ',');
    BOOST_TEST(parts.size() == 4u);
    BOOST_TEST(parts[1].empty());
    BOOST_TEST(parts[3].empty());
}

BOOST_AUTO_TEST_CASE(a_whole_number_is_the_whole_text) {
    BOOST_TEST(*whole_number("-42") == -42);
    for (const char* bad : {"", " 1", "1 ", "1.0", "0x1", "99999999999999999999", "+1"})
        BOOST_TEST(!whole_number(bad), bad);
}

BOOST_AUTO_TEST_CASE(only_shortest_utf8_without_surrogates_is_valid) {
    for (const char* good : {"", "plain", "Zoë", "Nićkowska", "日本", "😀"}) BOOST_TEST(is_valid_utf8(good), good);
    for (const char* bad : {"\xc0\xaf", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\xe2\x82", "\xff", "a\x80"})
        BOOST_TEST(!is_valid_utf8(bad));
}

BOOST_AUTO_TEST_CASE(search_ignores_the_case_of_ascii_letters) {
    BOOST_TEST(contains_ignoring_case("Mrs J. Adeyemi", "ADEY"));
    BOOST_TEST(!contains_ignoring_case("Mrs J. Adeyemi", "adeyo"));
    BOOST_TEST(contains_ignoring_case("anything", ""));
}

BOOST_AUTO_TEST_SUITE_END()
