// Each measure in a world of a few rows, with the number that a person would count.
#include "tests/common/reports/small_service.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(measures_of_waits, SmallService)

BOOST_AUTO_TEST_CASE(a_wait_ends_when_the_patient_is_seen_and_18_weeks_are_126_days) {
    care({.received_on = today - 126, .status = CaseStatus::waiting});
    care({.received_on = today - 127, .status = CaseStatus::allocated, .owner_id = beth.id});
    const Case was_seen =
        care({.received_on = today - 200, .status = CaseStatus::allocated, .owner_id = beth.id});
    seen(was_seen, today - 3);
    care({.received_on = today - 10, .status = CaseStatus::active, .owner_id = beth.id});
    BOOST_TEST(groups("waiting", "waiting_band") == "85–126 days 1, 127–364 days 1");
    BOOST_TEST(number("waiting_18_weeks") == "50%");
    BOOST_TEST(number("waiting", "2026-11-01", "2026-11-18") == "3"); // before the third was seen
}

BOOST_AUTO_TEST_CASE(a_reopened_case_waits_from_the_day_it_was_reopened) {
    const Case again = care({.received_on = today - 300, .status = CaseStatus::waiting});
    seen(again, today - 290);
    line(again, "2026-02-01", {}, CaseStatus::active, &beth);
    line(again, "2026-03-01", CaseStatus::active, CaseStatus::closed, &beth);
    line(again, "2026-11-20", CaseStatus::closed, CaseStatus::waiting);
    BOOST_TEST(groups("waiting", "waiting_band") == "0–7 days 1");
}

BOOST_AUTO_TEST_CASE(two_hours_are_met_by_the_first_contact_that_really_began_in_time) {
    const auto urgent = [&](Date day, std::string_view time, Case rest = {}) {
        rest.received_on = day;
        rest.received_at = at(time);
        rest.urgency = Urgency::two_hour;
        return care(rest);
    };
    const Date day = on("2026-11-16");
    seen(urgent(day, "09:00"), day,
         {.start = at("10:30"), .actual_start = at("11:00")}); // to the minute
    seen(urgent(day, "09:00"), day, {.start = at("10:30"), .actual_start = at("11:01")}); // late
    seen(urgent(day, "21:00"), day + 1, {.start = at("09:30")}); // counts from 08:00
    urgent(day, "09:00");                                        // nobody came
    urgent(today, "07:30");                                      // its two hours are not over
    urgent(day, "09:00", {.status = CaseStatus::rejected});
    BOOST_TEST(number("two_hour", "2026-11-01", "2026-11-30") == "50%");
    const Report made = report({.measure = "two_hour", .by = "none"});
    BOOST_TEST(made.total.rows == 4);
    BOOST_TEST(misses_target(*made.measure, made.total));
    BOOST_TEST(target_words(*made.measure) == "Target: at least 70%");
    BOOST_TEST(figure_base_words(*made.measure, made.total) == "2 of 4 cases");
}

BOOST_AUTO_TEST_CASE(the_response_standards_leave_out_whom_they_are_not_about) {
    const auto opened = [&](std::string_view born, Urgency urgency, std::string source) {
        Patient someone;
        if (!born.empty()) someone.birth_date = on(born);
        case_of(
            patient("Q" + std::to_string(++people), someone),
            {.source_detail = std::move(source), .received_on = today - 10, .urgency = urgency});
    };
    opened("2009-01-01", Urgency::two_hour, "GP"); // 17
    opened("2000-01-01", Urgency::two_hour, "GP");
    opened("", Urgency::two_day, "hospital discharge");
    opened("", Urgency::two_day, "GP");
    BOOST_TEST(report({.measure = "two_hour"}).total.rows == 1);
    BOOST_TEST(report({.measure = "two_day"}).total.rows == 1);
    BOOST_TEST(number("two_day") == "0%");
}

BOOST_AUTO_TEST_CASE(time_to_first_contact_is_the_median_of_those_first_seen_in_the_period) {
    for (const int days : {1, 4, 10, 30}) {
        const Case one = care({.received_on = on("2026-11-20") - days});
        seen(one, on("2026-11-20"));
        seen(one, on("2026-11-21")); // no longer the first
    }
    BOOST_TEST(number("first_contact", "2026-11-20", "2026-11-20") == "7 days"); // between 4 and 10
    BOOST_TEST(number("first_contact", "2026-11-21", "2026-11-22") == "–");
}

BOOST_AUTO_TEST_CASE(no_effective_contact_counts_active_and_stable_cases_from_the_last_time_seen) {
    const auto of = [&](CaseStatus status, int received_days_ago, int seen_days_ago) {
        const Case one =
            care({.received_on = today - received_days_ago, .status = status, .owner_id = beth.id});
        if (seen_days_ago >= 0) seen(one, today - seen_days_ago);
    };
    of(CaseStatus::active, 100, 28);    // as long as the team allows
    of(CaseStatus::active, 100, 29);    // longer
    of(CaseStatus::stable, 29, -1);     // never
    of(CaseStatus::suspended, 100, -1); // not looked for
    BOOST_TEST(number("not_seen") == "2");
}

BOOST_AUTO_TEST_CASE(a_row_says_since_when_it_waits_and_how_late_somebody_came) {
    const auto why = [&](std::string measure) {
        ReportFacts facts(database(), team.id, clock);
        const Report made = make_report(facts, {.measure = std::move(measure), .row = "all"});
        return report_rows(facts, *made.measure, made.listed).at(0).why;
    };
    const Case again = care({.received_on = on("2026-10-01"), .status = CaseStatus::waiting});
    line(again, "2026-10-01", {}, CaseStatus::closed);
    line(again, "2026-11-20", CaseStatus::closed, CaseStatus::waiting);
    BOOST_TEST(why("waiting") == "Waiting, Routine, reopened 20 Nov 2026");
    const Case urgent = care({.received_on = on("2026-11-16"),
                              .received_at = at("09:00"),
                              .urgency = Urgency::two_hour,
                              .status = CaseStatus::active,
                              .owner_id = beth.id});
    BOOST_TEST(why("two_hour") == "Nobody came: received 16 Nov 2026 09:00");
    seen(urgent, on("2026-11-16"), {.start = at("11:30")});
    BOOST_TEST(why("two_hour") == "Late: received 16 Nov 2026 09:00, first seen 16 Nov 2026 11:30");
    BOOST_TEST(why("first_contact") == "Received 16 Nov 2026, first seen 16 Nov 2026");
}

BOOST_AUTO_TEST_SUITE_END()
