#include "common/rules/caseload_criteria.h"

#include "tests/support/civil.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

CandidateCase candidate(const std::string& reference, CandidateCase rest = {}) {
    rest.reference = reference;
    if (rest.received.date == Date{}) rest.received = {on("2026-11-20"), at("09:00")};
    return rest;
}

std::string picked(const CaseloadCriteria& criteria, const std::vector<CandidateCase>& candidates,
                   int load, int most) {
    std::string text;
    for (const CaseloadPick& pick : pick_cases(criteria, candidates, load, most))
        text += candidates[pick.candidate].reference + (pick.taken ? " " : "? ") +
                std::to_string(pick.load_before) + "→" + std::to_string(pick.load_after) + "; ";
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(caseload_criteria)

BOOST_AUTO_TEST_CASE(criteria_that_are_not_given_do_not_matter) {
    BOOST_TEST(meets({}, candidate("a")));
}

BOOST_AUTO_TEST_CASE(one_of_several_is_enough_and_all_kinds_must_be_met) {
    const CandidateCase leg = candidate("a", {.urgency = Urgency::two_day,
                                              .needs = {"wound", "falls"},
                                              .skills = {"compression"},
                                              .equipment = {"doppler"},
                                              .postcode = "CO4 3AB"});
    BOOST_TEST(meets({.needs = {"wound", "insulin"}}, leg));
    BOOST_TEST(!meets({.needs = {"insulin"}}, leg));
    BOOST_TEST(meets({.urgencies = {"two_hour", "two_day"}}, leg));
    BOOST_TEST(!meets({.urgencies = {"routine"}}, leg));
    BOOST_TEST(!meets({.skills = {"insulin"}}, leg));
    BOOST_TEST(meets({.equipment = {"doppler"}}, leg));
    BOOST_TEST(!meets({.needs = {"wound"}, .equipment = {"hoist"}}, leg));
}

BOOST_AUTO_TEST_CASE(a_locality_is_the_outward_part_of_a_postcode) {
    const CandidateCase there = candidate("a", {.postcode = "CO4 3AB"});
    BOOST_TEST(meets({.localities = "co7  co4"}, there));
    BOOST_TEST(!meets({.localities = "CO43"}, there));
    BOOST_TEST(!meets({.localities = "CO"}, there));
}

// Two hours from Friday 09:00, two days from Thursday 15:00 is Saturday 15:00, 18 weeks from January is May.
BOOST_AUTO_TEST_CASE(whose_response_is_due_first_comes_first) {
    const std::vector<CandidateCase> candidates{
        candidate("new"), candidate("old", {.received = {on("2026-10-01"), at("09:00")}}),
        candidate("day",
                  {.urgency = Urgency::two_day, .received = {on("2026-11-19"), at("15:00")}}),
        candidate("hour", {.urgency = Urgency::two_hour})};
    BOOST_TEST(picked({}, candidates, 0, 0) == "hour 0→0; day 0→0; old 0→0; new 0→0; ");
}

BOOST_AUTO_TEST_CASE(equal_ones_come_by_reference) {
    BOOST_TEST(comes_before(candidate("C-1"), candidate("C-2")));
    BOOST_TEST(!comes_before(candidate("C-2"), candidate("C-1")));
    BOOST_TEST(!comes_before(candidate("C-1"), candidate("C-1")));
}

// 100 of 400 minutes are used: 200 fits, 150 more would make 450, 100 still fits exactly.
BOOST_AUTO_TEST_CASE(cases_are_taken_while_there_is_room) {
    const std::vector<CandidateCase> candidates{candidate("a", {.minutes = 200}),
                                                candidate("b", {.minutes = 150}),
                                                candidate("c", {.minutes = 100})};
    BOOST_TEST(picked({}, candidates, 100, 400) == "a 100→300; b? 300→450; c 300→400; ");
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_the_professional_is_shown_and_not_taken) {
    BOOST_TEST(picked({}, {candidate("a", {.minutes = 10, .fits = false})}, 0, 400) == "a? 0→10; ");
}

BOOST_AUTO_TEST_SUITE_END()
