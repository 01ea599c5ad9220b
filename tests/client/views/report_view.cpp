#include "client/views/report_view.h"

#include "client/views/board_view.h"
#include "common/base/text.h"
#include "tests/client/views/small_report.h"

#include <algorithm>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

std::string bars(const ReportView& view) {
    std::string text;
    for (const ReportBarView& bar : view.bars)
        text += bar.label + " " + bar.number + (bar.base.empty() ? "" : " (" + bar.base + ")") +
                (bar.misses_target ? " below" : "") + "; ";
    return text;
}

std::string labels(const ReportChoice& choice) {
    std::vector<std::string> all;
    for (const ReportOption& option : choice.options)
        all.push_back(option.label + (option.chosen ? "*" : ""));
    return joined(all, ", ");
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(report_view_of_a_small_team, SmallReport)

BOOST_AUTO_TEST_CASE(a_share_has_its_target_what_it_was_made_from_and_its_rows) {
    const ReportView shown = view({.measure = "waiting_18_weeks"});
    BOOST_TEST(shown.title == "Waiting within 18 weeks");
    BOOST_TEST(shown.number == "66.6%");
    BOOST_TEST(shown.base == "2 of 3 cases");
    BOOST_TEST(shown.target == "Target: at least 80%");
    BOOST_TEST(shown.misses_target);
    BOOST_TEST(shown.period == "As at 23 Nov 2026");
    BOOST_TEST(bars(shown) == "CO4 100% (1 of 1 case); CO7 50% (1 of 2 cases) below; ");
    BOOST_TEST(shown.axis.back().label == "100%");
    BOOST_TEST(!shown.definition.empty());
}

BOOST_AUTO_TEST_CASE(a_count_says_what_it_counts_and_each_rows_share) {
    const ReportView shown = view({.measure = "waiting", .by = "locality"});
    BOOST_TEST(shown.number + " " + shown.unit == "3 cases");
    BOOST_TEST(bars(shown) == "CO7 2; CO4 1; ");
    BOOST_TEST(shown.bars[0].share == "67%");
}

BOOST_AUTO_TEST_CASE(a_number_opens_the_list_it_was_made_from) {
    const ReportView shown = view({.measure = "waiting", .by = "locality", .row = "CO7"});
    BOOST_REQUIRE(shown.list.has_value());
    BOOST_TEST(shown.list->title == "People waiting: CO7");
    BOOST_TEST(shown.list->summary == "2 cases");
    BOOST_REQUIRE(shown.list->rows.size() == 2u);
    BOOST_TEST(shown.list->rows[0].reference == "C-Abara"); // the longest first
    BOOST_TEST(shown.list->rows[0].name == "Mrs J. Abara");
    BOOST_TEST(shown.list->rows[0].value == "130 days");
    BOOST_TEST(shown.list->rows[0].why == "Waiting, Routine, received 16 Jul 2026");
    BOOST_TEST(shown.bars[0].open);
    BOOST_TEST(!view({.measure = "waiting", .by = "locality", .row = "XX9"}).list.has_value());
}

BOOST_AUTO_TEST_CASE(a_trend_has_a_line_for_each_group_and_says_that_the_month_goes_on) {
    const ReportView shown = view({.measure = "referrals_in", .by = "locality", .show = "trend"});
    BOOST_REQUIRE(shown.months.size() == 12u);
    BOOST_TEST(shown.months.back() == "Nov 2026");
    BOOST_TEST(shown.last_month_is_partial);
    BOOST_REQUIRE(shown.lines.size() == 2u); // the parts; their sum would only press them down
    BOOST_TEST(shown.lines[1].label == "CO7");
    BOOST_TEST(shown.lines[1].numbers[7] == "1"); // July
    const ReportView of_july = view({.measure = "referrals_in",
                                     .by = "locality",
                                     .show = "trend",
                                     .row = "CO7",
                                     .month = "2026-07"});
    BOOST_TEST(of_july.list->title == "Referrals in: CO7, Jul 2026");
    BOOST_TEST(of_july.list->rows.size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_can_be_chosen_fits_the_measure) {
    const ReportView waiting = view({.measure = "waiting"});
    BOOST_TEST(labels(waiting.periods) ==
               "Today*, End of last week, End of last month, Another day…");
    BOOST_TEST(waiting.breakdowns.label == "Waiting time");
    const ReportView load = view({.measure = "load"});
    BOOST_TEST(labels(load.periods) == labels(waiting.periods));
    BOOST_TEST(load.has_trend);
    BOOST_TEST(!view({.measure = "unplaced"}).has_trend);
    BOOST_TEST(view({.measure = "utilisation"}).filters.size() == 1u);
    const ReportView own =
        view({.measure = "contacts", .from = on("2026-11-02"), .until = on("2026-11-08")});
    BOOST_TEST(own.periods.label == "2–8 Nov 2026");
}

BOOST_AUTO_TEST_CASE(what_does_not_exist_is_left_out_of_the_question) {
    const ReportView shown =
        view({.measure = "nonsense", .by = "colour", .show = "film", .period = "ever"});
    BOOST_TEST(shown.measure == "open_cases");
    BOOST_TEST(shown.show == "chart");
    BOOST_TEST(shown.breakdowns.label == "Status");
    BOOST_TEST(shown.number == "4");
}

BOOST_AUTO_TEST_CASE(a_selection_of_nothing_is_empty_and_says_so) {
    const ReportView shown = view({.measure = "open_cases", .locality = "XX9"});
    BOOST_TEST(shown.empty);
    const auto zone = std::find_if(shown.filters.begin(), shown.filters.end(),
                                   [](const ReportChoice& choice) { return choice.key == "zone"; });
    BOOST_REQUIRE((zone != shown.filters.end()));
    BOOST_TEST(zone->on);
    BOOST_TEST(zone->label == "XX9");
}

BOOST_AUTO_TEST_CASE(saved_reports_are_mine_and_the_teams) {
    const User other = user("Sue", Role::supervisor);
    const auto save = [&](const std::string& name, const Id<User>& by, bool for_team,
                          bool removed = false) {
        add(SavedView{.user_id = by,
                      .for_team = for_team,
                      .name = name,
                      .address = "/reports?measure=waiting",
                      .removed = removed});
    };
    save("Mine", actor.user_id, false);
    save("Theirs", other.id, false);
    save("Everybody's", other.id, true);
    save("Old", actor.user_id, false, true);
    const ReportView shown = view({});
    BOOST_REQUIRE(shown.saved.size() == 2u);
    BOOST_TEST(shown.saved[0].name == "Everybody's");
    BOOST_TEST(shown.saved[0].removable); // a manager may
    BOOST_TEST(shown.saved[1].name == "Mine");
}

// A manager sees both screens; they must not say two numbers.
BOOST_AUTO_TEST_CASE(utilisation_is_the_percentage_of_the_boards_columns) {
    plan(active, {.visits = 7, .minutes = 55});
    facts = std::make_unique<ReportFacts>(database(), team.id, LocalTime{today, at("08:00")});
    const BoardView board = board_view(database(), manager_at(*this, "08:00"), {});
    const ReportView shown = view({.measure = "utilisation"});
    BOOST_REQUIRE(shown.bars.size() == board.columns.size());
    for (const BoardColumn& column : board.columns) {
        const auto bar = std::find_if(shown.bars.begin(), shown.bars.end(),
                                      [&](const auto& one) { return one.label == column.name; });
        BOOST_REQUIRE((bar != shown.bars.end()));
        BOOST_TEST(bar->number == std::to_string(column.percent) + "%");
        BOOST_TEST(bar->base == column.amount);
    }
    BOOST_TEST(shown.bars.front().number == "19%"); // 7 × 65 of 2,400 minutes
}

BOOST_AUTO_TEST_SUITE_END()
