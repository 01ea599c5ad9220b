#include "client/views/report_csv.h"

#include "common/exchange/csv.h"
#include "tests/client/views/small_report.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(report_csv_of_a_small_team, SmallReport)

BOOST_AUTO_TEST_CASE(its_rows_are_those_that_are_shown_and_each_says_what_it_is) {
    const ReportView shown = view({.measure = "waiting_18_weeks"});
    const CsvFile file = report_csv(*facts, shown.report);
    BOOST_TEST(file.name == "waiting_18_weeks_2026-11-23.csv");
    BOOST_TEST(file.bytes.starts_with(byte_order_mark));
    const auto rows = read_csv(file.bytes);
    BOOST_REQUIRE(rows.size() == 1 + shown.bars.size());
    BOOST_TEST(rows[0].cells[0] == "Locality");
    BOOST_TEST(rows[1].cells[0] == "CO4");
    BOOST_TEST(rows[1].cells[1] == "100");
    BOOST_TEST(rows[2].cells[1] == "50");
    BOOST_TEST(rows[2].cells[3] == "1 of 2 cases");
    BOOST_TEST(rows[2].cells[5] == "Waiting within 18 weeks");
    BOOST_TEST(rows[2].cells[6] == "As at 23 Nov 2026");
    BOOST_TEST(rows[2].cells[7] == "All of Team");
    BOOST_TEST(rows[2].cells[8] == shown.definition);
}

BOOST_AUTO_TEST_CASE(an_open_list_is_what_is_exported) {
    const ReportView shown = view({.measure = "waiting", .by = "locality", .row = "CO7"});
    const CsvFile file = report_csv(*facts, shown.report);
    BOOST_TEST(file.name == "waiting_list_2026-11-23.csv");
    const auto rows = read_csv(file.bytes);
    BOOST_REQUIRE(rows.size() == 3u);
    BOOST_TEST(rows[1].cells[0] == "C-Abara");
    BOOST_TEST(rows[1].cells[3] == "130 days");
    BOOST_TEST(rows[1].cells[6] == "All of Team; CO7");
}

BOOST_AUTO_TEST_CASE(a_trend_has_a_row_for_each_month_of_each_line) {
    const ReportView shown = view({.measure = "referrals_in", .by = "locality", .show = "trend"});
    const auto rows = read_csv(report_csv(*facts, shown.report).bytes);
    BOOST_REQUIRE(rows.size() == 1 + 3 * 12u); // the whole and two localities
    BOOST_TEST(rows[12].cells[1] == "2026-11");
}

BOOST_AUTO_TEST_SUITE_END()
