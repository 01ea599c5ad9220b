// Each measure in a world of a few rows, with the number that a person would count.
#include "common/reports/report.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Monday 23 November 2026, 08:00.
struct Team1 : World {
    Professional beth = professional("Beth");
    Professional carl = professional("Carl");
    LocalTime clock{today, at("08:00")};
    int people = 0;

    Case care(Case rest) {
        return case_of(patient("P" + std::to_string(++people)), std::move(rest));
    }
    // The visit of a day, at 10:00 with Beth, delivered and the patient seen.
    Contact seen(const Case& care, Date day, Contact rest = {}) {
        rest.day = day;
        if (rest.professional_id.none()) rest.professional_id = beth.id;
        if (!rest.start) rest.start = at("10:00");
        rest.status = ContactStatus::delivered;
        rest.attendance = Attendance::seen;
        return visit(care, std::move(rest));
    }
    void line(const Case& care, std::string_view day, std::optional<CaseStatus> from, CaseStatus to,
              const Professional* owner = nullptr) {
        add(StatusChange{.case_id = care.id,
                         .from_status = from,
                         .to_status = to,
                         .owner_id = owner ? owner->id : Id<Professional>(),
                         .changed_at = Instant{(std::int64_t{on(day).days} * 24 + 12) * 3'600'000},
                         .changed_by = actor.user_id});
    }

    Report report(ReportQuestion question) {
        ReportFacts facts(database(), team.id, clock);
        return make_report(facts, question);
    }
    // "3", "50%": the number of a measure.
    std::string number(std::string measure, std::string_view from = "",
                       std::string_view until = "") {
        ReportQuestion question;
        question.measure = std::move(measure);
        if (!from.empty()) question.from = on(from);
        if (!until.empty()) question.until = on(until);
        const Report made = report(question);
        BOOST_TEST_REQUIRE(made.measure->code == question.measure);
        return figure_words(*made.measure, made.total);
    }
    // "CO7 2, CO4 1": its groups that are not empty.
    std::string groups(std::string measure, std::string by, std::string_view from = "",
                       std::string_view until = "") {
        ReportQuestion question;
        question.measure = std::move(measure);
        question.by = std::move(by);
        if (!from.empty()) question.from = on(from);
        if (!until.empty()) question.until = on(until);
        const Report made = report(question);
        std::string text;
        for (const ReportGroup& group : made.groups)
            if (group.figure.rows > 0)
                text += (text.empty() ? "" : ", ") + group.label + " " +
                        figure_words(*made.measure, group.figure);
        return text;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(measures_of_a_small_world, Team1)

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

BOOST_AUTO_TEST_CASE(contacts_are_counted_by_what_became_of_them) {
    const Case one = care({.status = CaseStatus::active, .owner_id = beth.id});
    const Date day = today - 3;
    seen(one, day);
    visit(one, {.day = day, .status = ContactStatus::missed, .attendance = Attendance::no_access});
    visit(one, {.day = day, .status = ContactStatus::cancelled});
    visit(one, {.day = day, .professional_id = beth.id, .start = at("12:00")});
    visit(one, {.day = today, .professional_id = beth.id, .start = at("12:00")});
    visit(one, {.day = today + 1}); // outside the period
    BOOST_TEST(groups("contacts", "became", "2026-11-20", "2026-11-23") ==
               "Delivered 1, Missed 1, Cancelled 1, Not recorded 1, Planned 1");
    BOOST_TEST(number("contacts_delivered", "2026-11-20", "2026-11-23") == "1");
    BOOST_TEST(number("contacts_missed", "2026-11-20", "2026-11-23") == "1");
    BOOST_TEST(number("contacts_cancelled", "2026-11-20", "2026-11-23") == "1");
    BOOST_TEST(groups("contacts", "professional", "2026-11-20", "2026-11-23") ==
               "Beth 3, Nobody 2");
}

BOOST_AUTO_TEST_CASE(a_person_with_three_unplaced_visits_is_one_person_without_care) {
    const Patient joy = patient("Adeyemi");
    const Case wound = case_of(joy, {.needs = {"wound"}});
    const Case falls = case_of(joy, {.needs = {"falls"}});
    visit(wound, {.day = today + 1});
    visit(wound, {.day = today + 2, .professional_id = beth.id}); // without a time
    visit(falls, {.day = today + 3});
    visit(falls, {.day = today + 3, .professional_id = beth.id, .start = at("10:00")});
    visit(falls, {.day = today + 30});
    visit(falls, {.day = today + 3, .status = ContactStatus::cancelled});
    BOOST_TEST(number("unplaced") == "3");
    BOOST_TEST(number("without_care") == "1");
    BOOST_TEST(groups("without_care", "need") == "Falls 1, Wound 1"); // the same person in both
    BOOST_TEST(groups("unplaced", "need") == "Wound 2, Falls 1");
    BOOST_TEST(report({.measure = "without_care", .need = "falls"}).total.rows == 1);
}

BOOST_AUTO_TEST_CASE(continuity_is_the_share_of_the_one_who_gave_most) {
    const Case one = care({.needs = {"wound"}});
    const Date day = today - 7;
    seen(one, day);
    seen(one, day + 1);
    seen(one, day + 2, {.professional_id = carl.id});
    const Case other = care({.needs = {"falls"}});
    seen(other, day, {.professional_id = carl.id});
    BOOST_TEST(number("continuity", "2026-11-16", "2026-11-22") == "75%"); // 2 and 1 of 4
    BOOST_TEST(groups("continuity", "need", "2026-11-16", "2026-11-22") ==
               "Falls 100%, Wound 66.6%");
}

BOOST_AUTO_TEST_CASE(a_review_is_overdue_the_day_after_it_was_due) {
    care({.review_on = today});
    care({.review_on = today - 1});
    care({.status = CaseStatus::closed, .review_on = today - 9, .closed_on = today});
    BOOST_TEST(number("overdue_reviews") == "1");
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

BOOST_AUTO_TEST_CASE(load_and_utilisation_are_what_the_board_shows) {
    const Case hers = care({.status = CaseStatus::active, .owner_id = beth.id});
    plan(hers, {.visits = 3, .minutes = 30});
    const Case nobodys = care({.status = CaseStatus::waiting});
    plan(nobodys, {.visits = 1, .minutes = 50});
    const Case paused = care({.status = CaseStatus::suspended, .owner_id = beth.id});
    plan(paused, {.visits = 5});
    // Everybody lives at the base; writing up takes 10 minutes: 3 × 40 and 1 × 60.
    BOOST_TEST(number("load") == "3 h");
    BOOST_TEST(groups("load", "professional") == "Beth 2 h, Nobody 1 h");
    // Five shifts of eight hours each: 120 of 2,400, rounded up as the board does.
    BOOST_TEST(groups("utilisation", "professional") == "Beth 5%, Carl 0%");
    BOOST_TEST(number("utilisation") == "3%"); // 120 of 4,800
    // 60 minutes ÷ (4,680 free ÷ 7 days) is less than a day.
    BOOST_TEST(number("days_to_clear") == "1 day");
}

BOOST_AUTO_TEST_CASE(nobody_free_clears_nothing) {
    for (Professional* one : {&beth, &carl})
        database().run("update professionals set hours = '' where id = $1",
                       {std::string_view(one->id.text)});
    plan(care({.status = CaseStatus::waiting}), {.visits = 1});
    BOOST_TEST(number("days_to_clear") == "–");
}

BOOST_AUTO_TEST_CASE(the_travel_share_is_from_door_to_door_and_home) {
    const Case far = case_of(patient("Far", {.place = kilometres_north(5)}));
    const Date day = today - 3;
    seen(far, day, {.planned_minutes = 30});
    seen(far, day, {.start = at("11:00"), .planned_minutes = 30}); // no way between
    // 5 km on 7 km of road: 5 + 7 = 12 minutes each way. 24 of 24 + 2 × (30 + 10).
    BOOST_TEST(number("travel_share", "2026-11-16", "2026-11-22") == "23%");
    const Report made = report({.measure = "travel_share"});
    BOOST_TEST(figure_base_words(*made.measure, made.total) == "24 min of 1 h 44");
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

BOOST_AUTO_TEST_SUITE_END()
