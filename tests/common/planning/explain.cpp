#include "common/planning/explain.h"

#include "tests/support/day_builder.h"
#include "tests/support/plan_checker.h"
#include "tests/support/random_day.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// "Beth fits 10:10", "Amara skill_match".
std::string text_of(const DayProblem& problem, const PersonFit& fit) {
    const std::string name = problem.people[static_cast<std::size_t>(fit.person)].name;
    if (fit.fits) return name + " fits " + to_text(TimeOfDay{fit.start});
    return name + " " + fit.breach->rule;
}

DayPlan with(const DayProblem& problem, DayPlan plan, int visit, const PersonFit& fit) {
    const auto put = [&](int which, VisitPlace place) {
        plan.visits[static_cast<std::size_t>(which)] = place;
    };
    put(visit, {fit.person, fit.start});
    for (const VisitShift& shift : fit.shifts) {
        if (shift.visit >= 0)
            plan.visits[static_cast<std::size_t>(shift.visit)].start = shift.start;
        else
            plan.break_starts[static_cast<std::size_t>(fit.person)] = shift.start;
    }
    plan.cost = cost_of(problem, plan);
    return plan;
}

} // namespace

BOOST_AUTO_TEST_SUITE(explaining)

BOOST_AUTO_TEST_CASE(a_shift_that_ends_too_early_is_named_with_the_minutes) {
    DayBuilder day;
    day.person({.name = "Callum Reyes", .skills = {"wound_care"}}, "08:00", "14:30");
    day.person({.name = "Ewan Marsh"});
    const int visit =
        day.visit_within(10, "13:50", "14:10", {.minutes = 45, .skills = {"wound_care"}});
    const UnplacedReason reason = explain_visit(day.ready(), day.plan(), visit);
    // 13:50 + 45 is 14:35.
    BOOST_TEST(reason.nobody_ever);
    BOOST_TEST(reason.sentence ==
               "No plan of this day can hold it. Callum Reyes: finishes at 14:30, "
               "5 min too early.");
    BOOST_TEST(reason.people.front().breach->rule == "working_hours");
    BOOST_TEST(reason.people.front().breach->amount == 5);
    BOOST_TEST(to_text(TimeOfDay{reason.people.front().start}) == "13:50");
}

BOOST_AUTO_TEST_CASE(a_full_day_is_told_from_an_impossible_one) {
    DayBuilder day;
    day.person({.name = "Amara Osei"}, "08:00", "10:00");
    const int pinned =
        day.visit(10, {.minutes = 60, .pinned_person = 0, .pinned_start = 8 * 60 + 30});
    const int squeezed = day.visit_within(10, "08:00", "09:15", {.minutes = 40});
    const UnplacedReason reason = explain_visit(day.ready(), day.plan(), squeezed);
    BOOST_TEST(!reason.nobody_ever); // without the pinned visit it would fit
    // There at 08:10, 40 minutes, the next at the same door at 08:30.
    BOOST_TEST(reason.sentence == "Only Amara Osei could: 20 min short before 08:30.");
    BOOST_TEST(pinned == 0);
}

BOOST_AUTO_TEST_CASE(a_window_that_ended_before_now_is_said_by_its_end) {
    DayBuilder day;
    day.person({.name = "Amara Osei"});
    const int missed = day.visit_within(10, "12:42", "11:00"); // as gathered at 12:42
    const UnplacedReason reason = explain_visit(day.ready(), day.plan(), missed);
    BOOST_TEST(reason.sentence.find("after the window until 11:00") != std::string::npos,
               reason.sentence);
}

BOOST_AUTO_TEST_CASE(the_end_of_a_window_is_missed_by_minutes) {
    DayBuilder day;
    day.person({.name = "Amara Osei"});
    day.visit(20, {.minutes = 60, .pinned_person = 0, .pinned_start = 8 * 60 + 20});
    const int missed = day.visit_within(10, "09:00", "09:20");
    const UnplacedReason reason = explain_visit(day.ready(), day.plan(), missed);
    // Free at 09:20, ten minutes of road: 09:30. The patient's window ended at 09:20.
    BOOST_TEST(reason.sentence ==
               "Only Amara Osei could: starts 10 min after the window 09:00–09:20.");
    BOOST_TEST(reason.people.front().breach->rule == "time_window");
    BOOST_TEST(to_text(TimeOfDay{reason.people.front().start}) == "09:30");
}

BOOST_AUTO_TEST_CASE(a_skill_that_nobody_has_is_said_of_the_team) {
    DayBuilder day;
    day.person({.name = "Amara Osei"});
    const int visit = day.visit(10, {.skills = {"tracheostomy", "wound_care"}});
    const UnplacedReason reason = explain_visit(day.ready(), day.plan(), visit);
    BOOST_TEST(reason.nobody_ever);
    BOOST_TEST(reason.sentence == "Nobody in the team has tracheostomy, wound care.");
    BOOST_TEST(text_of(day.problem, reason.people.front()) == "Amara Osei skill_match");
}

BOOST_AUTO_TEST_CASE(whoever_has_the_skill_but_is_not_at_work_is_named) {
    DayBuilder day;
    day.person({.name = "Beth Lindqvist", .skills = {"wound_care"}}, "08:00", "08:00");
    day.person({.name = "Amara Osei"});
    const int visit = day.visit(10, {.skills = {"wound_care"}});
    BOOST_TEST(explain_visit(day.ready(), day.plan(), visit).sentence ==
               "Only Beth Lindqvist has wound care and is not at work on this day.");
}

BOOST_AUTO_TEST_CASE(two_are_needed_and_only_one_is_free) {
    DayBuilder day;
    day.person({.name = "Amara Osei"});
    day.person({.name = "Beth Lindqvist"});
    day.visit(10, {.minutes = 120, .pinned_person = 1, .pinned_start = 9 * 60});
    const int first = day.visit_within(10, "09:00", "10:00");
    day.visit_within(10, "09:00", "10:00", {.partner = first});
    const UnplacedReason reason = explain_visit(day.ready(), day.plan(), first);
    BOOST_TEST(!reason.nobody_ever);
    BOOST_TEST(text_of(day.problem, reason.people[0]) == "Amara Osei double_up");
    BOOST_TEST(reason.people[0].breach->message ==
               "Is free, but nobody else who could come as well is");
    BOOST_TEST(text_of(day.problem, reason.people[1]) == "Beth Lindqvist travel_gap");
}

BOOST_AUTO_TEST_CASE(who_could_take_it_is_ranked_with_what_it_would_change) {
    DayBuilder day;
    day.person({.name = "Amara", .skills = {"wound_care"}});
    day.person({.name = "Beth", .skills = {"wound_care"}});
    day.person({.name = "Callum", .skills = {"wound_care"}});
    day.person({.name = "Ewan"});
    const int wound = day.visit_within(
        10, "10:00", "11:00", {.skills = {"wound_care"}, .usual_person = 0, .known_people = {2}});
    // Amara has it. Beth passes the door at 10:00; Callum would drive there and back.
    day.visit(20, {.pinned_person = 1, .pinned_start = 9 * 60 + 20}); // to 09:50
    DayPlan plan = day.plan();
    const auto people = who_could_take_it(day.problem, plan, wound);
    BOOST_TEST(text_of(day.problem, people[0]) == "Amara fits 10:00");
    BOOST_TEST(people[0].usual);
    BOOST_TEST(text_of(day.problem, people[1]) == "Beth fits 10:00");
    BOOST_TEST(people[1].travel_change == 0); // it is on her way back
    BOOST_TEST(text_of(day.problem, people[2]) == "Callum fits 10:00");
    BOOST_TEST(people[2].travel_change == 20);
    BOOST_TEST(people[2].knows_patient);
    BOOST_TEST(text_of(day.problem, people[3]) == "Ewan skill_match");
    BOOST_TEST(!people[3].could_ever);
    BOOST_TEST(people[0].score > people[1].score);
    BOOST_TEST(people[3].score == 0);
}

BOOST_AUTO_TEST_CASE(making_room_lists_what_else_shifts) {
    DayBuilder day;
    day.person({.name = "Amara"});
    const int later = day.visit_within(10, "08:00", "10:00");
    const int first = day.visit_within(10, "08:00", "08:20");
    DayPlan plan;
    plan.visits = {{0, 8 * 60 + 10}, {}};
    plan.break_starts = {-1};
    const PersonFit fit = who_could_take_it(day.ready(), plan, first).front();
    BOOST_TEST(text_of(day.problem, fit) == "Amara fits 08:10");
    BOOST_TEST_REQUIRE(fit.shifts.size() == 1u);
    BOOST_TEST(fit.shifts.front().visit == later);
    BOOST_TEST(to_text(TimeOfDay{fit.shifts.front().start}) == "08:40");
}

BOOST_AUTO_TEST_CASE(a_pinned_visit_is_asked_about_as_if_it_were_not) {
    DayBuilder day;
    day.person({.name = "Amara"});
    day.person({.name = "Beth"});
    const int pinned =
        day.visit_within(10, "10:00", "11:00", {.pinned_person = 0, .pinned_start = 660});
    const auto people = who_could_take_it(day.ready(), day.plan(), pinned);
    BOOST_TEST(text_of(day.problem, people[0]) == "Amara fits 10:00");
    BOOST_TEST(text_of(day.problem, people[1]) == "Beth fits 10:00");
}

BOOST_AUTO_TEST_CASE(of_a_random_day_no_unplaced_visit_would_have_fitted) {
    for (std::uint64_t seed = 0; seed < 250; ++seed) {
        const RandomDay day = random_day(seed);
        const DayPlan plan = plan_day(day.problem, {seed, 1'000});
        for (const UnplacedReason& reason : explain_unplaced(day.problem, plan)) {
            const bool planted = std::find(day.impossible.begin(), day.impossible.end(),
                                           reason.visit) != day.impossible.end();
            BOOST_TEST((!planted || reason.nobody_ever), "seed " << seed << ", " << reason.visit);
            BOOST_TEST(!reason.sentence.empty());
            for (const PersonFit& fit : reason.people)
                BOOST_TEST((!fit.fits && fit.breach), "seed " << seed << ": " << reason.sentence);
        }
    }
}

BOOST_AUTO_TEST_CASE(of_a_random_day_what_is_said_to_fit_does_fit) {
    int fits = 0;
    for (std::uint64_t seed = 0; seed < 120; ++seed) {
        const RandomDay day = random_day(seed);
        const DayPlan plan = plan_day(day.problem, {seed, 500});
        for (std::size_t v = 0; v < plan.visits.size(); ++v) {
            const DayVisit& visit = day.problem.visits[v];
            if (!plan.visits[v].placed() || visit.pinned_person >= 0 || visit.pinned_start >= 0)
                continue;
            for (const PersonFit& fit : who_could_take_it(day.problem, plan, static_cast<int>(v))) {
                if (!fit.fits) continue;
                ++fits;
                const DayPlan moved = with(day.problem, plan, static_cast<int>(v), fit);
                const std::string faults = faults_text(day.problem, moved);
                BOOST_TEST(faults == "", "seed " << seed << ", visit " << v << " to " << fit.person
                                                 << ": " << faults);
            }
        }
    }
    BOOST_TEST(fits > 1'000);
}

BOOST_AUTO_TEST_CASE(who_is_away_all_day_is_said_to_be_away_and_nothing_about_minutes) {
    DayBuilder day;
    day.person({.name = "Amara", .skills = {"catheter"}, .absences = {{0, 48 * 60}}});
    day.person({.name = "Beth"});
    const int visit = day.visit(10, {.skills = {"catheter"}});
    const DayPlan plan = day.plan();
    const UnplacedReason reason = explain_visit(day.problem, plan, visit);
    BOOST_TEST(reason.sentence == "Only Amara has catheter and is not at work on this day.");
    for (const PersonFit& fit : reason.people)
        if (fit.person == 0) BOOST_TEST(fit.breach->message == "Is away on this day");
}

BOOST_AUTO_TEST_SUITE_END()
