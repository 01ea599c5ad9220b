#include "common/rules/pathway_fit.h"

#include "tests/support/civil.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

const Date start = *date_from_text("2026-10-26"); // a Monday

// Twice a week for twelve weeks.
PathwayTemplate leg_ulcer() {
    PathwayTemplate pathway;
    pathway.visits = 2;
    pathway.minutes = 45;
    pathway.skills = {"compression"};
    return pathway;
}

PathwayCourse after_weeks(int weeks, int seen) {
    return {.first_day = start, .today = start + 7 * weeks, .seen_visits = seen};
}

std::string words(const std::vector<Breach>& breaches) {
    std::string text;
    for (const Breach& breach : breaches)
        text += (text.empty() ? "" : "; ") + breach.message;
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(pathway_fit_rule)

BOOST_AUTO_TEST_CASE(a_case_whose_plan_and_visits_follow_the_pathway_is_on_it) {
    const PathwayTemplate pathway = leg_ulcer();
    const ContactPlan plan = plan_of_pathway(pathway, start);
    BOOST_TEST(words(pathway_fit(pathway, &plan, after_weeks(3, 6))) == "");
}

BOOST_AUTO_TEST_CASE(every_way_in_which_the_plan_differs_is_said) {
    const PathwayTemplate pathway = leg_ulcer();
    ContactPlan plan = plan_of_pathway(pathway, start);
    plan.visits = 1;
    plan.minutes = 30;
    plan.skills = {};
    BOOST_TEST(words(pathway_fit(pathway, &plan, after_weeks(1, 2))) ==
               "Visits 1 × in 7 days where the pathway says 2 × in 7 days; "
               "30 minutes a visit where the pathway says 45; Skills not asked for: compression");
}

BOOST_AUTO_TEST_CASE(the_same_frequency_in_other_words_is_the_same) {
    const PathwayTemplate pathway = leg_ulcer();
    ContactPlan plan = plan_of_pathway(pathway, start);
    plan.visits = 4;
    plan.period_days = 14;
    BOOST_TEST(words(pathway_fit(pathway, &plan, after_weeks(1, 2))) == "");
}

// Four weeks of two visits are eight; six of eight are three of four.
BOOST_AUTO_TEST_CASE(fewer_than_three_of_four_visits_are_off_the_pathway) {
    const PathwayTemplate pathway = leg_ulcer();
    const ContactPlan plan = plan_of_pathway(pathway, start);
    BOOST_TEST(visits_due(pathway, after_weeks(5, 0)) == 8);
    BOOST_TEST(words(pathway_fit(pathway, &plan, after_weeks(5, 6))) == "");
    BOOST_TEST(words(pathway_fit(pathway, &plan, after_weeks(5, 5))) ==
               "Seen 5 of 8 times in the last four weeks");
}

BOOST_AUTO_TEST_CASE(one_visit_that_lacks_is_no_deviation) {
    const PathwayTemplate pathway = leg_ulcer();
    const ContactPlan plan = plan_of_pathway(pathway, start);
    BOOST_TEST(words(pathway_fit(pathway, &plan, after_weeks(1, 1))) == "");
}

BOOST_AUTO_TEST_CASE(a_case_past_the_end_of_its_pathway_is_off_it) {
    PathwayTemplate pathway = leg_ulcer();
    pathway.weeks = 2;
    const ContactPlan plan = plan_of_pathway(pathway, start);
    BOOST_TEST(words(pathway_fit(pathway, &plan, after_weeks(3, 4))) ==
               "Past its 2 weeks since Sun 8 Nov");
    BOOST_TEST(words(pathway_fit(pathway, nullptr, after_weeks(1, 2))) == "It has no contact plan");
}

BOOST_AUTO_TEST_CASE(a_pathway_without_an_end_writes_a_plan_without_one) {
    PathwayTemplate pathway = leg_ulcer();
    pathway.weeks = 0;
    BOOST_TEST(!plan_of_pathway(pathway, start).last_day);
}

BOOST_AUTO_TEST_SUITE_END()
