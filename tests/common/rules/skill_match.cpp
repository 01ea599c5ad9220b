#include "common/rules/skill_match.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(skill_match_rule)

BOOST_AUTO_TEST_CASE(accepts_someone_with_every_skill_and_more) {
    BOOST_TEST(!skill_match({"wound_care"}, {"insulin", "wound_care"}, {}));
    BOOST_TEST(!skill_match({}, {}, {}));
}

BOOST_AUTO_TEST_CASE(names_the_skills_that_are_missing_and_counts_them) {
    const auto one = skill_match({"insulin", "wound_care"}, {"insulin"}, {});
    BOOST_REQUIRE(one);
    BOOST_TEST(one->message == "Lacks skill: wound care");
    BOOST_TEST(one->amount == 1);
    const auto two = skill_match({"insulin", "wound_care"}, {}, {});
    BOOST_REQUIRE(two);
    BOOST_TEST(two->message == "Lacks skills: insulin, wound care");
    BOOST_TEST(two->amount == 2);
}

BOOST_AUTO_TEST_CASE(asks_a_reason_but_blocks_when_time_critical_or_for_two) {
    BOOST_CHECK(skill_match({"insulin"}, {}, {})->severity == Severity::ask_reason);
    BOOST_CHECK(skill_match({"insulin"}, {}, {.time_critical = true})->severity == Severity::block);
    BOOST_CHECK(skill_match({"insulin"}, {}, {.two_person = true})->severity == Severity::block);
}

BOOST_AUTO_TEST_SUITE_END()
