#include "common/rules/status_flow.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

const std::vector<CaseStatus> all{CaseStatus::referral, CaseStatus::waiting, CaseStatus::allocated,
                                  CaseStatus::active,   CaseStatus::stable,  CaseStatus::suspended,
                                  CaseStatus::closed,   CaseStatus::rejected};

std::string choices(CaseStatus from, bool has_owner) {
    std::string text;
    for (const CaseStatus status : statuses_to_choose(from, has_owner))
        text += (text.empty() ? "" : " ") + std::string(words_of(status));
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(status_flow_rule)

BOOST_AUTO_TEST_CASE(every_status_offers_what_may_follow_it) {
    BOOST_TEST(choices(CaseStatus::referral, false) == "waiting rejected");
    BOOST_TEST(choices(CaseStatus::waiting, false) == "suspended rejected");
    BOOST_TEST(choices(CaseStatus::allocated, true) == "active stable suspended");
    BOOST_TEST(choices(CaseStatus::active, true) == "stable suspended");
    BOOST_TEST(choices(CaseStatus::stable, true) == "active suspended");
    BOOST_TEST(choices(CaseStatus::suspended, true) == "allocated active stable");
    BOOST_TEST(choices(CaseStatus::suspended, false) == "waiting");
    BOOST_TEST(choices(CaseStatus::closed, true) == "");
    BOOST_TEST(choices(CaseStatus::rejected, false) == "");
}

BOOST_AUTO_TEST_CASE(a_case_that_was_on_a_caseload_is_never_rejected) {
    for (const CaseStatus from : all)
        if (from != CaseStatus::referral && from != CaseStatus::waiting)
            BOOST_CHECK(step_between(from, CaseStatus::rejected) == StatusStep::none);
}

BOOST_AUTO_TEST_CASE(closing_reopening_and_ownership_have_their_own_commands) {
    BOOST_TEST(status_flow(CaseStatus::active, CaseStatus::closed, true)->message ==
               "Close the case, with a reason and an outcome");
    BOOST_TEST(status_flow(CaseStatus::closed, CaseStatus::waiting, true)->message ==
               "Reopen the case first");
    BOOST_TEST(status_flow(CaseStatus::waiting, CaseStatus::allocated, false)->message ==
               "Give the case to a professional to make it allocated");
    BOOST_TEST(status_flow(CaseStatus::active, CaseStatus::waiting, true)->message ==
               "Take the owner away to make the case waiting");
}

BOOST_AUTO_TEST_CASE(what_needs_an_owner_is_refused_without_one) {
    BOOST_TEST(status_flow(CaseStatus::suspended, CaseStatus::active, false)->message ==
               "Give the case to a professional first: it has no owner");
    BOOST_TEST(!status_flow(CaseStatus::suspended, CaseStatus::active, true));
}

BOOST_AUTO_TEST_CASE(says_in_words_what_does_not_follow) {
    BOOST_TEST(status_flow(CaseStatus::active, CaseStatus::referral, true)->message ==
               "An active case cannot become referral");
    BOOST_TEST(status_flow(CaseStatus::stable, CaseStatus::stable, true)->message ==
               "The case is stable already");
}

BOOST_AUTO_TEST_CASE(every_open_case_can_be_brought_to_an_end) {
    for (const CaseStatus from : all) {
        const bool ends = step_between(from, CaseStatus::closed) == StatusStep::close ||
                          step_between(from, CaseStatus::rejected) == StatusStep::change;
        BOOST_TEST(ends == is_open(from), words_of(from));
    }
}

BOOST_AUTO_TEST_SUITE_END()
