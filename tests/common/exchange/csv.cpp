#include "common/exchange/csv.h"

#include "common/base/check.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {
using Cells = std::vector<std::string>;
}

BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(quotes_hold_separators_line_breaks_and_doubled_quotes) {
    const auto rows =
        read_csv("name,note\r\n\"Osei, Amara\",\"said \"\"hello\"\"\nand left\"\r\nBeth,\r\n");
    BOOST_REQUIRE(rows.size() == 3u);
    BOOST_TEST(rows[1].cells == (Cells{"Osei, Amara", "said \"hello\"\nand left"}));
    BOOST_TEST(rows[2].cells == (Cells{"Beth", ""}));
    BOOST_TEST(rows[2].line == 4); // after the line break inside the quotes
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_and_semicolons_or_tabs_are_understood) {
    BOOST_TEST(read_csv("\xef\xbb\xbf"
                        "a;b\n1,5;2\n")[1]
                   .cells == (Cells{"1,5", "2"}));
    BOOST_TEST(read_csv("a\tb\n1\t2")[1].cells == (Cells{"1", "2"}));
}

BOOST_AUTO_TEST_CASE(empty_lines_are_left_out_and_counted) {
    const auto rows = read_csv("a\n\n\nb\n");
    BOOST_TEST(rows.size() == 2u);
    BOOST_TEST(rows[1].line == 4);
    BOOST_TEST(read_csv("").empty());
}

BOOST_AUTO_TEST_CASE(quotes_that_do_not_match_are_a_fault_with_the_line) {
    const auto says = [](const char* bytes, const char* words) {
        BOOST_CHECK_EXCEPTION(read_csv(bytes), Fault, [&](const Fault& fault) {
            return std::string(fault.what()).find(words) != std::string::npos;
        });
    };
    says("a\n\"never closed\n\nb", "line 2");
    says("a\nb\n\"x\"y\n", "line 3");
    says("a\n\xff\n", "UTF-8");
}

BOOST_AUTO_TEST_CASE(what_is_written_is_read_again) {
    const Cells cells{"", "plain", "comma, \"quote\"", "line\r\nbreak", "semi;colon", "Zoë"};
    const auto rows = read_csv("a,b,c,d,e,f\r\n" + csv_line(cells));
    BOOST_TEST(rows.at(1).cells == cells);
}

BOOST_AUTO_TEST_CASE(a_text_never_becomes_a_formula_and_comes_back_as_it_was) {
    for (const char* text :
         {"=1+1", "+44 1632", "-5", "@sum", "\tx", "'quoted'", "''", "plain", ""}) {
        BOOST_TEST(without_guard(guarded(text)) == text);
        const std::string safe = guarded(text);
        BOOST_TEST((safe.empty() || std::string("=+-@\t").find(safe[0]) == std::string::npos));
    }
}

BOOST_AUTO_TEST_SUITE_END()
