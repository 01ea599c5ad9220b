#include "common/reports/measure.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// The first of the list, with another way in which rows become a number.
struct Numbers : World {
    ReportFacts facts{database(), team.id, {today, at("08:00")}};

    Figure figure(Reduction reduction, std::vector<std::pair<int, int>> values) {
        Measure measure = all_measures().front();
        measure.reduction = reduction;
        std::vector<ReportItem> items;
        for (const auto& [value, whole] : values)
            items.push_back({.value = value, .whole = whole, .day = today});
        return figure_of(measure, facts, items);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(figures, Numbers)

BOOST_AUTO_TEST_CASE(a_count_is_of_rows_and_a_sum_of_their_values) {
    BOOST_TEST(*figure(Reduction::count, {{5, 1}, {7, 1}}).tenths == 20);
    BOOST_TEST(*figure(Reduction::sum, {{5, 1}, {7, 1}}).tenths == 120);
    BOOST_TEST(*figure(Reduction::count, {}).tenths == 0);
}

BOOST_AUTO_TEST_CASE(a_share_is_rounded_down_so_that_a_missed_target_does_not_read_as_met) {
    // 1,599 of 2,000 is 79.95 %.
    BOOST_TEST(*figure(Reduction::share, {{1'599, 2'000}}).tenths == 799);
    BOOST_TEST(!figure(Reduction::share, {}).tenths);
}

BOOST_AUTO_TEST_CASE(a_load_is_rounded_up_so_that_too_much_does_not_read_as_full) {
    BOOST_TEST(*figure(Reduction::load_percent, {{2'401, 2'400}}).tenths == 1'010);
}

BOOST_AUTO_TEST_CASE(the_median_of_an_even_number_is_between_the_middle_two) {
    BOOST_TEST(*figure(Reduction::median, {{9, 1}, {1, 1}, {4, 1}}).tenths == 40);
    BOOST_TEST(*figure(Reduction::median, {{9, 1}, {1, 1}, {4, 1}, {5, 1}}).tenths == 45);
    BOOST_TEST(!figure(Reduction::median, {}).tenths);
}

BOOST_AUTO_TEST_CASE(what_waits_is_divided_by_who_is_free_a_day) {
    BOOST_TEST(!figure(Reduction::days_to_clear, {{60, 1}}).tenths); // the team has nobody
    BOOST_TEST(*figure(Reduction::days_to_clear, {}).tenths == 0);
}

BOOST_AUTO_TEST_CASE(a_breakdown_comes_back_from_its_code) {
    for (int i = 0; i < static_cast<int>(Breakdown::count_); ++i) {
        const auto by = static_cast<Breakdown>(i);
        BOOST_TEST((breakdown_from(code_of(by)) == by), code_of(by));
    }
    BOOST_TEST(!breakdown_from("colour"));
    BOOST_TEST(measure_of("nothing").code == all_measures().front().code);
}

BOOST_AUTO_TEST_SUITE_END()
