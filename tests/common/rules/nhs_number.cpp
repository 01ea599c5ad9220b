#include "common/rules/nhs_number.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(nhs_number_rule)

// 9×10 + 4×9 + 3×8 + 4×7 + 7×6 + 6×5 + 5×4 + 9×3 + 1×2 = 299; 299 mod 11 = 2; 11 − 2 = 9
BOOST_AUTO_TEST_CASE(accepts_a_number_whose_check_digit_fits) {
    BOOST_TEST(is_nhs_number("9434765919"));
    BOOST_TEST(is_nhs_number("9912003888"));
}

BOOST_AUTO_TEST_CASE(refuses_a_number_whose_check_digit_does_not_fit) {
    BOOST_TEST(!is_nhs_number("9912003814"));
    BOOST_TEST(!is_nhs_number("4123456879"));
    BOOST_TEST(!is_nhs_number("9434765918"));
}

// 9 9 9 0 0 0 0 0 5: 90 + 81 + 72 + 10 = 253 = 23 × 11, so the check digit is 11, written 0
BOOST_AUTO_TEST_CASE(eleven_is_written_as_nought) {
    BOOST_TEST(is_nhs_number("9990000050"));
}

// 9 9 9 0 0 0 0 0 0: 243 mod 11 = 1, so the check digit would be 10, which no digit can be
BOOST_AUTO_TEST_CASE(ten_is_never_valid) {
    for (char last = '0'; last <= '9'; ++last)
        BOOST_TEST(!is_nhs_number(std::string("999000000") + last));
}

BOOST_AUTO_TEST_CASE(refuses_ten_equal_digits_though_they_pass_the_sum) {
    for (char digit = '0'; digit <= '9'; ++digit)
        BOOST_TEST(!is_nhs_number(std::string(10, digit)));
}

BOOST_AUTO_TEST_CASE(refuses_what_is_not_ten_digits) {
    for (const char* text :
         {"", "943476591", "94347659190", "943476591a", "943 476 5919", "９４３"})
        BOOST_TEST(!is_nhs_number(text), text);
}

BOOST_AUTO_TEST_CASE(reads_what_people_type_and_shows_three_three_four) {
    BOOST_TEST(nhs_number_digits("943 476-5919") == "9434765919");
    BOOST_TEST(nhs_number_text("9434765919") == "943 476 5919");
    BOOST_TEST(nhs_number_text("94347") == "94347");
}

BOOST_AUTO_TEST_CASE(says_what_is_wrong_without_repeating_the_number) {
    BOOST_TEST(!nhs_number(""));
    BOOST_TEST(!nhs_number("9434765919"));
    BOOST_TEST(nhs_number("943")->message == "An NHS number has ten digits");
    BOOST_TEST(nhs_number("9434765918")->message.find("943") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
