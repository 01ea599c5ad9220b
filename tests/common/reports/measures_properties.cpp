// Every measure against a count of its own (counted_by_hand.h). RapidCheck prints the seed of a failure:
// RC_PARAMS="seed=…" repeats it.
#include "common/reports/report.h"
#include "tests/common/reports/counted_by_hand.h"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

using namespace evenload;

namespace {

ReportPeriod any_period(Random& random, Date today) {
    const Date from = today - random.below(300);
    return {from, from + random.below(90)};
}

ReportQuestion question_of(const Measure& measure, const ReportPeriod& period) {
    ReportQuestion question;
    question.measure = measure.code;
    question.from = period.from;
    question.until = period.until;
    return question;
}

} // namespace

BOOST_AUTO_TEST_SUITE(measures_properties)

BOOST_AUTO_TEST_CASE(every_measure_equals_an_independent_count) {
    BOOST_TEST(rc::check("measures and counts by hand", [] {
        RandomTeam world(*rc::gen::arbitrary<std::uint64_t>());
        const LocalTime now{world.today, at("08:00")};
        const CountedByHand by_hand(world, now);
        ReportFacts facts(world.database(), world.team.id, now);
        for (const Measure& measure : all_measures()) {
            const Report report =
                make_report(facts, question_of(measure, any_period(world.random, world.today)));
            const Counted counted = by_hand.count(std::string(measure.code), report.period);
            RC_LOG() << measure.code << ' ' << report.period_text << ": " << report.total.rows
                     << " of " << counted.rows << ", " << report.total.tenths.value_or(-1)
                     << " and " << counted.tenths.value_or(-1) << '\n';
            RC_ASSERT(report.total.rows == counted.rows);
            RC_ASSERT(report.total.tenths == counted.tenths);
        }
    }));
}

BOOST_AUTO_TEST_CASE(every_number_is_made_from_the_list_that_it_opens) {
    BOOST_TEST(rc::check("numbers and lists", [] {
        RandomTeam world(*rc::gen::arbitrary<std::uint64_t>());
        ReportFacts facts(world.database(), world.team.id, {world.today, at("08:00")});
        const Measure& measure = any_of(world.random, all_measures());
        for (const Breakdown by : measure.breakdowns) {
            ReportQuestion question = question_of(measure, any_period(world.random, world.today));
            question.by = code_of(by);
            question.show = measure.has_trend && world.random.one_in(2) ? "trend" : "chart";
            if (world.random.one_in(2)) question.locality = "CO7";
            const Report report = make_report(facts, question);
            for (const ReportGroup& group : report.groups) {
                question.row = group.code;
                const Report opened = make_report(facts, question);
                RC_ASSERT(opened.has_list);
                RC_ASSERT(opened.list_figure == group.figure);
                RC_ASSERT(static_cast<int>(opened.listed.size()) == group.figure.rows);
                RC_ASSERT(report_rows(facts, measure, opened.listed).size() ==
                          opened.listed.size());
            }
            for (const TrendSeries& series : report.trend)
                for (std::size_t month = 0; month < report.months.size(); month += 5) {
                    question.row = series.code;
                    question.month = month_code(report.months[month]);
                    const Report opened = make_report(facts, question);
                    RC_ASSERT(opened.list_figure == series.points[month]);
                    RC_ASSERT(static_cast<int>(opened.listed.size()) == series.points[month].rows);
                }
        }
    }));
}

// Groups of one value each add up to the whole; a case with two needs is in two groups.
BOOST_AUTO_TEST_CASE(groups_add_up_to_the_whole) {
    BOOST_TEST(rc::check("groups and whole", [] {
        RandomTeam world(*rc::gen::arbitrary<std::uint64_t>());
        ReportFacts facts(world.database(), world.team.id, {world.today, at("08:00")});
        for (const Measure& measure : all_measures())
            for (const Breakdown by : measure.breakdowns) {
                if (by == Breakdown::need || by == Breakdown::skill) continue;
                if (measure.unit == ReportUnit::people) continue; // one person may be in two groups
                ReportQuestion question =
                    question_of(measure, any_period(world.random, world.today));
                question.by = code_of(by);
                const Report report = make_report(facts, question);
                int rows = 0;
                for (const ReportGroup& group : report.groups)
                    rows += group.figure.rows;
                RC_ASSERT(rows == report.total.rows);
            }
    }));
}

BOOST_AUTO_TEST_SUITE_END()
