#include "common/rules/check_settings.h"

#include "common/rules/severity.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

std::vector<CheckSetting> one(const std::string& rule, CheckStrictness strictness) {
    CheckSetting setting;
    setting.rule = rule;
    setting.strictness = strictness;
    return {setting};
}

Severity graded(const std::string& rule, Severity found, CheckStrictness strictness) {
    std::vector<Breach> breaches{{rule, found, "x", 0}};
    apply_settings(breaches, one(rule, strictness));
    return breaches.front().severity;
}

} // namespace

BOOST_AUTO_TEST_SUITE(check_settings)

BOOST_AUTO_TEST_CASE(a_check_is_as_strict_as_the_team_says) {
    BOOST_CHECK(graded("travel_gap", Severity::ask_reason, CheckStrictness::warn) ==
                Severity::warn);
    BOOST_CHECK(graded("travel_gap", Severity::ask_reason, CheckStrictness::block) ==
                Severity::block);
    BOOST_CHECK(graded("rest_break", Severity::warn, CheckStrictness::ask_reason) ==
                Severity::ask_reason);
}

BOOST_AUTO_TEST_CASE(what_a_time_critical_or_two_person_visit_makes_strict_stays_strict) {
    BOOST_CHECK(graded("skill_match", Severity::block, CheckStrictness::warn) == Severity::block);
}

BOOST_AUTO_TEST_CASE(a_rule_in_a_situation_is_as_strict_as_its_breach_would_be) {
    const auto warns = one("skill_match", CheckStrictness::warn);
    BOOST_CHECK(severity_of("skill_match", {}, warns) == Severity::warn);
    BOOST_CHECK(severity_of("skill_match", {.time_critical = true}, warns) == Severity::block);
    BOOST_CHECK(severity_of("skill_match", {}, {}) == Severity::ask_reason);
    BOOST_TEST(is_set("skill_match", warns));
    BOOST_TEST(!is_set("pay_band", warns));
}

BOOST_AUTO_TEST_CASE(other_checks_stay_as_they_are_and_the_strictest_comes_first) {
    std::vector<Breach> breaches{{"working_hours", Severity::ask_reason, "hours", 0},
                                 {"rest_break", Severity::warn, "break", 0}};
    apply_settings(breaches, one("rest_break", CheckStrictness::block));
    BOOST_TEST(breaches.front().message == "break");
    BOOST_CHECK(breaches.back().severity == Severity::ask_reason);
}

BOOST_AUTO_TEST_CASE(every_check_that_can_be_set_is_in_the_table_of_severities_and_has_words) {
    for (const std::string_view rule : checks_to_set()) {
        BOOST_CHECK_NO_THROW(severity_of(rule));
        BOOST_TEST(check_words(rule) != rule);
        BOOST_CHECK(strictness_from(severity_from(CheckStrictness::block)) ==
                    CheckStrictness::block);
    }
}

BOOST_AUTO_TEST_SUITE_END()
