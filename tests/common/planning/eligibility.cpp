#include "common/planning/eligibility.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

const DayPerson beth{.name = "Beth", .skills = {"wound_care"}, .band = 4};

std::string bar(const DayVisit& visit) {
    const auto breach = cannot_give(beth, visit);
    return breach ? breach->rule : "may";
}
std::string passed(const DayVisit& visit) {
    std::string rules;
    for (const Breach& breach : misfits_of(beth, visit))
        rules += (rules.empty() ? "" : " ") + breach.rule;
    return rules;
}

} // namespace

BOOST_AUTO_TEST_SUITE(eligibility)

BOOST_AUTO_TEST_CASE(skills_come_before_band_before_equipment) {
    BOOST_TEST(bar({.skills = {"wound_care"}, .lowest_band = 4}) == "may");
    BOOST_TEST(bar({.skills = {"insulin"}, .equipment = {"scanner"}, .lowest_band = 5}) ==
               "skill_match");
    BOOST_TEST(bar({.equipment = {"scanner"}, .lowest_band = 5}) == "pay_band");
    BOOST_TEST(bar({.equipment = {"scanner"}}) == "equipment");
}

BOOST_AUTO_TEST_CASE(what_is_let_pass_bars_nobody_and_is_said) {
    const DayVisit both{.skills = {"insulin"}, .lowest_band = 5, .let_pass = {"skill_match"}};
    BOOST_TEST(bar(both) == "pay_band");
    BOOST_TEST(passed(both) == "skill_match");
    const DayVisit all{.skills = {"insulin"},
                       .equipment = {"scanner"},
                       .lowest_band = 5,
                       .let_pass = {"equipment", "pay_band", "skill_match"}};
    BOOST_TEST(bar(all) == "may");
    BOOST_TEST(passed(all) == "skill_match pay_band equipment");
    BOOST_TEST(passed({.skills = {"wound_care"}, .let_pass = {"skill_match"}}) == "");
}

BOOST_AUTO_TEST_CASE(a_patient_may_want_nobody_else_or_not_this_one) {
    BOOST_TEST(is_excluded({.never_people = {0}}, 0));
    BOOST_TEST(is_excluded({.only_people = {1}}, 0));
    BOOST_TEST(!is_excluded({.only_people = {0, 1}, .never_people = {2}}, 0));
    BOOST_TEST(is_not_preferred({.preferred_people = {1}}, 0));
    BOOST_TEST(!is_not_preferred({}, 0));
}

BOOST_AUTO_TEST_CASE(bands_count_above_the_lowest_that_is_safe) {
    BOOST_TEST(bands_above({.lowest_band = 3}, beth) == 1);
    BOOST_TEST(bands_above({.lowest_band = 5}, beth) == 0);
    BOOST_TEST(bands_above({}, beth) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
