#include "server/pages/report_chart.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

Figure figure(std::optional<int> tenths) {
    Figure one;
    one.tenths = tenths;
    one.rows = 1;
    return one;
}

Report bars_of(std::string_view measure, std::vector<ReportGroup> groups) {
    Report report;
    report.measure = &measure_of(measure);
    report.groups = std::move(groups);
    report.total.rows = 1;
    return report;
}

Report months_of(std::string_view measure, std::vector<std::optional<int>> last) {
    Report report = bars_of(measure, {});
    report.months = twelve_months(Date{20'780}); // November 2026
    TrendSeries all{"all", "All", std::vector<Figure>(12 - last.size())};
    for (const auto& tenths : last)
        all.points.push_back(figure(tenths));
    report.trend.push_back(std::move(all));
    return report;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

int count(const std::string& text, std::string_view part) {
    int found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(chart_of_a_report)

// 410 units are left for bars beside 200 of labels and 110 of numbers.
BOOST_AUTO_TEST_CASE(the_largest_bar_fills_the_room_and_the_others_their_share_of_it) {
    const std::string chart =
        report_chart(bars_of("open_cases", {{"a", "CO7", figure(40)}, {"b", "CO4", figure(20)}}));
    BOOST_TEST(has(chart, "width=\"410\" height=\"18\" class=\"bar\""));
    BOOST_TEST(has(chart, "width=\"205\" height=\"18\" class=\"bar\""));
    BOOST_TEST(has(chart, "text-anchor=\"end\">CO7</text>"));
    BOOST_TEST(has(chart, "x=\"616\" y=\"17\" text-anchor=\"start\">4</text>")); // after the bar
    BOOST_TEST(has(chart, "aria-hidden=\"true\"")); // the table beside it says the same
}

BOOST_AUTO_TEST_CASE(a_share_is_drawn_of_a_hundred_with_its_target) {
    const std::string chart =
        report_chart(bars_of("waiting_18_weeks", {{"a", "CO7", figure(500)}}));
    BOOST_TEST(has(chart, "width=\"205\""));
    BOOST_TEST(has(chart, "<line x1=\"528\" y1=\"0\" x2=\"528\"")); // 200 + 80 % of 410
    BOOST_TEST(has(chart, "Target: at least 80%"));
    BOOST_TEST(!has(report_chart(bars_of("open_cases", {{"a", "CO7", figure(500)}})), "target"));
}

BOOST_AUTO_TEST_CASE(nothing_to_make_a_number_from_is_a_bar_of_no_length) {
    const std::string chart =
        report_chart(bars_of("first_contact", {{"a", "CO7", figure(std::nullopt)}}));
    BOOST_TEST(has(chart, "width=\"0\" height=\"18\""));
    BOOST_TEST(has(chart, ">–</text>"));
}

BOOST_AUTO_TEST_CASE(words_of_people_stay_text) {
    const std::string chart = report_chart(bars_of("open_cases", {{"a", "<script>&", figure(10)}}));
    BOOST_TEST(has(chart, "&lt;script&gt;&amp;"));
    BOOST_TEST(!has(chart, "<script"));
}

BOOST_AUTO_TEST_CASE(no_more_bars_than_can_be_read) {
    const std::vector<ReportGroup> many(60, {"a", "CO7", figure(10)});
    BOOST_TEST(count(report_chart(bars_of("open_cases", many)), "<rect") == 40);
}

// Twelve steps of 60; the greatest value stands at 24, nothing at 244.
BOOST_AUTO_TEST_CASE(twelve_months_are_a_line_that_breaks_where_there_is_no_number) {
    const std::string chart =
        report_chart(months_of("open_cases", {{20}, {40}, std::nullopt, {30}}));
    BOOST_TEST(count(chart, "<circle") == 3);
    BOOST_TEST(has(chart, "<circle cx=\"570\" cy=\"24\"")); // the tenth month
    BOOST_TEST(has(chart, "<circle cx=\"510\" cy=\"134\""));
    BOOST_TEST(count(chart, "class=\"line\"") == 1); // from 2 to 4, and to and from nothing none
    BOOST_TEST(has(chart, "<line x1=\"510\" y1=\"134\" x2=\"570\" y2=\"24\" class=\"line\"/>"));
    BOOST_TEST(has(chart, ">Nov</text>"));
}

BOOST_AUTO_TEST_CASE(a_table_or_an_empty_report_has_no_chart) {
    Report report = bars_of("open_cases", {{"a", "CO7", figure(10)}});
    report.question.show = "table";
    BOOST_TEST(report_chart(report) == "");
    report.question.show = "chart";
    report.total.rows = 0;
    BOOST_TEST(report_chart(report) == "");
}

BOOST_AUTO_TEST_SUITE_END()
