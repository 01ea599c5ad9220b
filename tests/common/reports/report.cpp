#include "common/reports/report.h"

#include "tests/common/reports/small_service.h"

using namespace evenload;

namespace {

struct Asked : SmallService {
    // "waiting by locality, chart, today": how a question was understood.
    std::string understood(ReportQuestion question) {
        const ReportQuestion as = report(std::move(question)).question;
        std::string text = as.measure + " by " + as.by + ", " + as.show;
        text += ", " + (as.period.empty() ? "own days" : as.period);
        return text;
    }
    Case of_locality(const std::string& postcode, int days_ago) {
        const std::string number = std::to_string(++people);
        return case_of(patient("P" + number, {.postcode = postcode}),
                       {.reference = "C-" + number,
                        .received_on = today - days_ago,
                        .status = CaseStatus::waiting});
    }
    std::string listed(const Report& made) {
        ReportFacts facts(database(), team.id, clock);
        std::string text;
        for (const ReportRow& row : report_rows(facts, *made.measure, made.listed))
            text += (text.empty() ? "" : ", ") + row.reference;
        return text;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(reports, Asked)

BOOST_AUTO_TEST_CASE(what_is_not_asked_or_not_offered_is_the_measures_own) {
    BOOST_TEST(understood({}) == "open_cases by status, chart, today");
    BOOST_TEST(understood({.measure = "nonsense"}) == "open_cases by status, chart, today");
    BOOST_TEST(understood({.measure = "contacts", .by = "waiting_band", .show = "pie"}) ==
               "contacts by became, chart, last_4_weeks");
    BOOST_TEST(understood({.measure = "unplaced", .show = "trend"}) ==
               "unplaced by need, chart, next_2_weeks");
    BOOST_TEST(understood({.measure = "contacts", .by = "month", .show = "trend"}) ==
               "contacts by none, trend, last_4_weeks");
}

BOOST_AUTO_TEST_CASE(days_of_ones_own_hold_where_they_are_in_order) {
    const auto of = [&](std::string_view from, std::string_view until) {
        return understood({.measure = "contacts", .from = on(from), .until = on(until)});
    };
    BOOST_TEST(of("2026-11-01", "2026-11-01") == "contacts by became, chart, own days");
    BOOST_TEST(of("2026-11-02", "2026-11-01") == "contacts by became, chart, last_4_weeks");
    const Report both =
        report({.measure = "contacts", .period = "last_week", .from = today, .until = today});
    BOOST_TEST(both.question.period == "last_week");
    BOOST_TEST(!both.question.from);
}

BOOST_AUTO_TEST_CASE(a_measure_of_a_day_is_of_the_last_day_of_the_period_and_never_of_tomorrow) {
    const auto text = [&](std::string_view until) {
        return report({.measure = "load", .from = on("2026-10-01"), .until = on(until)})
            .period_text;
    };
    BOOST_TEST(text("2026-10-15") == "As at 15 Oct 2026");
    BOOST_TEST(text("2026-12-15") == "As at 23 Nov 2026");
}

BOOST_AUTO_TEST_CASE(of_professionals_only_whose_it_is_and_when_can_be_selected) {
    const ReportQuestion as = report({.measure = "utilisation",
                                      .show = "trend",
                                      .period = "last_month",
                                      .professional_id = beth.id,
                                      .urgency = "routine",
                                      .need = "wound",
                                      .row = "all",
                                      .month = "2026-09"})
                                  .question;
    BOOST_TEST(as.professional_id.text == beth.id.text);
    BOOST_TEST(as.period == "last_month");
    BOOST_TEST(as.month == "2026-09");
    BOOST_TEST(as.urgency.empty());
    BOOST_TEST(as.need.empty());
}

BOOST_AUTO_TEST_CASE(groups_stand_largest_first_then_by_name) {
    of_locality("CO1 1AA", 1);
    of_locality("CO9 1AA", 2);
    of_locality("CO9 1AA", 3);
    of_locality("CO4 1AA", 4);
    BOOST_TEST(groups("waiting", "locality") == "CO9 2, CO1 1, CO4 1");
}

BOOST_AUTO_TEST_CASE(an_open_list_has_who_waits_longest_first_and_says_of_what_it_is) {
    of_locality("CO9 1AA", 2);
    of_locality("CO9 1AA", 30);
    of_locality("CO4 1AA", 9);
    const Report of_row = report({.measure = "waiting", .by = "locality", .row = "CO9"});
    BOOST_TEST(of_row.list_title == "CO9");
    BOOST_TEST(listed(of_row) == "C-2, C-1");
    BOOST_TEST(of_row.list_figure.rows == 2);
    const Report of_all = report({.measure = "waiting", .by = "locality", .row = "all"});
    BOOST_TEST(of_all.list_title == "All");
    BOOST_TEST(listed(of_all) == "C-2, C-3, C-1");
    BOOST_TEST(of_all.total.rows == 3);
}

BOOST_AUTO_TEST_CASE(the_list_of_a_row_that_is_not_there_is_closed) {
    of_locality("CO9 1AA", 2);
    const Report made = report({.measure = "waiting", .by = "locality", .row = "CO2"});
    BOOST_TEST(!made.has_list);
    BOOST_TEST(made.question.row.empty());
}

BOOST_AUTO_TEST_CASE(a_point_of_a_trend_opens_the_list_of_its_month) {
    of_locality("CO9 1AA", 60); // since September
    of_locality("CO9 1AA", 2);
    const Report made = report({.measure = "waiting",
                                .by = "locality",
                                .show = "trend",
                                .row = "CO9",
                                .month = "2026-10"});
    BOOST_TEST(made.list_title == "CO9, Oct 2026");
    BOOST_TEST(listed(made) == "C-1");
    BOOST_TEST(*made.trend.at(1).points.at(10).tenths == 10);
    BOOST_TEST(*made.trend.at(1).points.at(11).tenths == 20);
}

BOOST_AUTO_TEST_CASE(a_trend_ends_with_the_month_asked_which_may_not_be_over) {
    const Report open = report({.measure = "load", .show = "trend"});
    BOOST_TEST(month_code(open.months.back()) == "2026-11");
    BOOST_TEST(open.last_month_is_partial);
    const Report past = report({.measure = "load", .show = "trend", .period = "last_month"});
    BOOST_TEST(month_code(past.months.front()) == "2025-11");
    BOOST_TEST(month_code(past.months.back()) == "2026-10");
    BOOST_TEST(!past.last_month_is_partial);
    BOOST_TEST(!report({.measure = "load"}).shows_trend());
}

BOOST_AUTO_TEST_SUITE_END()
