// The list of measures: what people read beside the numbers. The numbers themselves are in measures/.
#include "common/reports/measure.h"

#include <algorithm>
#include <set>

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(list_of_measures)

BOOST_AUTO_TEST_CASE(each_has_a_code_and_a_title_of_its_own_and_says_what_it_counts) {
    std::set<std::string_view> codes;
    std::set<std::string_view> titles;
    for (const Measure& one : all_measures()) {
        BOOST_TEST(codes.insert(one.code).second, one.code);
        BOOST_TEST(titles.insert(one.title).second, one.title);
        BOOST_TEST(one.definition.size() > 40, one.code);
        BOOST_TEST(one.definition.ends_with('.'), one.code);
    }
}

BOOST_AUTO_TEST_CASE(each_can_be_asked_without_a_choice) {
    for (const Measure& one : all_measures()) {
        BOOST_TEST(period_of(one.period, Date{20'000}).has_value(), one.code);
        BOOST_TEST(!one.breakdowns.empty(), one.code);
        BOOST_TEST(std::count(one.breakdowns.begin(), one.breakdowns.end(), Breakdown::none) == 1,
                   one.code);
    }
}

BOOST_AUTO_TEST_CASE(what_is_told_of_a_day_can_be_told_of_days_past) {
    for (const Measure& one : all_measures())
        BOOST_TEST((!one.at_a_day || one.has_trend), one.code);
}

BOOST_AUTO_TEST_CASE(load_reviews_and_use_say_what_their_past_is_told_from) {
    for (const char* code : {"load", "utilisation", "days_to_clear", "overdue_reviews", "caseload"})
        BOOST_TEST(measure_of(code).definition.find("day past") != std::string_view::npos, code);
}

BOOST_AUTO_TEST_SUITE_END()
