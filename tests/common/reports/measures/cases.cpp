// Each measure in a world of a few rows, with the number that a person would count.
#include "tests/common/reports/small_service.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(measures_of_cases, SmallService)

BOOST_AUTO_TEST_CASE(open_cases_are_those_that_are_neither_closed_nor_rejected) {
    care({.status = CaseStatus::referral});
    care({.status = CaseStatus::active, .owner_id = beth.id});
    care({.status = CaseStatus::suspended, .owner_id = beth.id});
    care({.status = CaseStatus::closed, .owner_id = beth.id, .closed_on = today});
    care({.status = CaseStatus::rejected});
    BOOST_TEST(number("open_cases") == "3");
    BOOST_TEST(groups("open_cases", "status") == "Referral 1, Active 1, Suspended 1");
    BOOST_TEST(number("caseload") == "2");
    BOOST_TEST(groups("caseload", "professional") == "Beth 2");
}

BOOST_AUTO_TEST_CASE(a_day_in_the_past_is_told_from_the_history) {
    const Case moved =
        care({.received_on = on("2026-10-05"), .status = CaseStatus::active, .owner_id = carl.id});
    line(moved, "2026-10-05", {}, CaseStatus::waiting);
    line(moved, "2026-10-20", CaseStatus::waiting, CaseStatus::active, &beth);
    line(moved, "2026-11-02", CaseStatus::active, CaseStatus::active, &carl);
    const Case over = care({.received_on = on("2026-09-01"),
                            .status = CaseStatus::closed,
                            .closed_on = on("2026-10-15"),
                            .closure_reason = "Healed"});
    line(over, "2026-09-01", {}, CaseStatus::waiting);
    line(over, "2026-10-15", CaseStatus::waiting, CaseStatus::closed);

    BOOST_TEST(number("open_cases", "2026-10-01", "2026-10-04") ==
               "1"); // only the one since closed
    BOOST_TEST(number("open_cases", "2026-10-01", "2026-10-14") == "2");
    BOOST_TEST(number("open_cases", "2026-10-01", "2026-10-15") == "1");
    BOOST_TEST(groups("open_cases", "status", "2026-10-01", "2026-10-19") == "Waiting 1");
    BOOST_TEST(groups("caseload", "professional", "2026-10-01", "2026-10-31") == "Beth 1");
    BOOST_TEST(groups("caseload", "professional") == "Carl 1");

    const Report trend = report({.measure = "open_cases", .by = "none", .show = "trend"});
    BOOST_REQUIRE(trend.months.size() == 12u);
    BOOST_TEST(trend.last_month_is_partial);
    const auto& points = trend.trend.front().points;
    BOOST_TEST(*points[8].tenths == 0);   // August
    BOOST_TEST(*points[9].tenths == 10);  // September: one
    BOOST_TEST(*points[10].tenths == 10); // October: one came, one was closed
    BOOST_TEST(*points[11].tenths == 10);
}

BOOST_AUTO_TEST_CASE(an_imported_case_without_a_history_was_open_until_it_was_closed) {
    care({.received_on = on("2026-09-01"),
          .status = CaseStatus::closed,
          .closed_on = on("2026-10-15")});
    BOOST_TEST(number("open_cases", "2026-10-01", "2026-10-14") == "1");
    BOOST_TEST(number("open_cases", "2026-10-01", "2026-10-15") == "0");
}

BOOST_AUTO_TEST_CASE(referrals_come_in_on_the_day_received_and_go_out_closed_or_rejected) {
    care({.received_on = on("2026-10-31")});
    care({.source = CaseSource::service_request, .received_on = on("2026-11-01")});
    const Case closed = care({.received_on = on("2026-10-01"),
                              .status = CaseStatus::closed,
                              .closed_on = on("2026-11-04")});
    const Case rejected = care({.received_on = on("2026-10-30"), .status = CaseStatus::rejected});
    line(closed, "2026-11-04", CaseStatus::active, CaseStatus::closed);
    line(rejected, "2026-11-02", CaseStatus::referral, CaseStatus::rejected);
    BOOST_TEST(number("referrals_in", "2026-10-01", "2026-10-31") == "3");
    BOOST_TEST(groups("referrals_in", "source", "2026-11-01", "2026-11-30") == "Service request 1");
    BOOST_TEST(groups("referrals_out", "status", "2026-11-01", "2026-11-30") ==
               "Closed 1, Rejected 1");
    BOOST_TEST(number("referrals_out", "2026-11-03", "2026-11-30") == "1");
}

BOOST_AUTO_TEST_CASE(a_review_is_overdue_the_day_after_it_was_due) {
    care({.review_on = today});
    care({.review_on = today - 1});
    care({.status = CaseStatus::closed, .review_on = today - 9, .closed_on = today});
    BOOST_TEST(number("overdue_reviews") == "1");
}

BOOST_AUTO_TEST_CASE(closures_are_by_reason_however_it_was_written) {
    const auto closed = [&](std::string reason, int days) {
        care({.received_on = on("2026-11-10") - days,
              .status = CaseStatus::closed,
              .closed_on = on("2026-11-10"),
              .closure_reason = std::move(reason)});
    };
    closed("Treatment complete", 10);
    closed("treatment complete.", 20);
    closed("Moved away", 60);
    closed("", 2);
    BOOST_TEST(groups("closures", "closure_reason") ==
               "Treatment complete 2, Moved away 1, No reason noted 1");
    BOOST_TEST(number("length_of_stay", "2026-11-01", "2026-11-30") ==
               "15 days"); // between 10 and 20
}

BOOST_AUTO_TEST_CASE(a_review_that_was_done_late_was_overdue_until_it_was_done) {
    const Case one = of_beth({.review_on = today + 60});
    until("2026-10-20", one, {.review_on = on("2026-09-10")});
    BOOST_TEST(number("overdue_reviews") == "0");
    BOOST_TEST(number("overdue_reviews", "2026-09-10", "2026-09-10") == "0"); // due that day
    BOOST_TEST(number("overdue_reviews", "2026-09-11", "2026-09-11") == "1");
    BOOST_TEST(number("overdue_reviews", "2026-10-19", "2026-10-19") == "1");
    BOOST_TEST(number("overdue_reviews", "2026-10-20", "2026-10-20") == "0"); // done
    BOOST_TEST(months("overdue_reviews", "none", "All", "2026-08-01") ==
               "Aug 0, Sep 1, Oct 0, Nov 0");
    const Report made =
        report({.measure = "overdue_reviews", .show = "trend", .row = "all", .month = "2026-09"});
    BOOST_REQUIRE(made.listed.size() == 1u);
    BOOST_TEST(made.listed.front().days == 20); // of September, from the 10th to the 30th
}

BOOST_AUTO_TEST_CASE(of_two_changes_the_next_after_the_day_says_what_was_agreed) {
    const Case one = of_beth();
    until("2026-11-10", one, {.review_on = on("2026-12-01")});
    until("2026-10-10", one, {.review_on = on("2026-09-20")});
    BOOST_TEST(months("overdue_reviews", "professional", "Beth", "2026-09-01") ==
               "Sep 1, Oct 0, Nov 0");
}

BOOST_AUTO_TEST_CASE(a_case_that_was_closed_has_no_review_from_then_on) {
    const Case over = care({.received_on = on("2026-09-01"),
                            .status = CaseStatus::closed,
                            .review_on = on("2026-10-01"),
                            .closed_on = on("2026-10-15")});
    line(over, "2026-09-01", {}, CaseStatus::active, &beth);
    line(over, "2026-10-15", CaseStatus::active, CaseStatus::closed, &beth);
    BOOST_TEST(groups("overdue_reviews", "professional", "2026-10-14", "2026-10-14") == "Beth 1");
    BOOST_TEST(number("overdue_reviews", "2026-10-15", "2026-10-15") == "0");
}

BOOST_AUTO_TEST_CASE(each_professionals_caseload_has_its_own_twelve_months) {
    const Case moved = of_beth({.owner_id = carl.id});
    line(moved, "2026-11-02", CaseStatus::active, CaseStatus::active, &carl);
    of_beth();
    BOOST_TEST(months("caseload", "professional", "Beth", "2026-08-01") ==
               "Aug 0, Sep 2, Oct 2, Nov 1");
    BOOST_TEST(months("caseload", "professional", "Carl", "2026-08-01") ==
               "Aug 0, Sep 0, Oct 0, Nov 1");
}

BOOST_AUTO_TEST_CASE(a_row_says_why_it_counts) {
    const auto why = [&](std::string measure) {
        ReportFacts facts(database(), team.id, clock);
        const Report made = make_report(facts, {.measure = std::move(measure), .row = "all"});
        const auto rows = report_rows(facts, *made.measure, made.listed);
        return rows.empty() ? std::string() : rows.front().why;
    };
    care({.received_on = on("2026-10-12"),
          .status = CaseStatus::active,
          .owner_id = beth.id,
          .review_on = on("2026-11-20")});
    BOOST_TEST(why("open_cases") == "Active, received 12 Oct 2026");
    BOOST_TEST(why("referrals_in") == "Referral received 12 Oct 2026, now active");
    BOOST_TEST(why("overdue_reviews") == "Review was due 20 Nov 2026");
    care({.received_on = on("2026-10-12"),
          .status = CaseStatus::closed,
          .closed_on = on("2026-11-10"),
          .closure_reason = "Goals met"});
    BOOST_TEST(why("closures") == "Closed 10 Nov 2026: Goals met");
}

BOOST_AUTO_TEST_SUITE_END()
