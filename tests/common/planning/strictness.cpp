// What a team says of a check (rules/check_settings.h) in plans, in their explanations and in who takes a case.
#include "common/commands/gathering.h"
#include "common/planning/explain.h"
#include "common/planning/explain_placed.h"
#include "common/planning/gather.h"
#include "common/planning/horizon/plan_horizon.h"
#include "common/planning/plan_day.h"
#include "common/rules/severity.h"
#include "tests/support/plan_checker.h"
#include "tests/support/random_day.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

constexpr auto warn = CheckStrictness::warn;
constexpr auto ask = CheckStrictness::ask_reason;
constexpr auto block = CheckStrictness::block;

// Beth has no skill, no equipment and band 4; the patient lives next door.
struct Ward : World {
    Professional beth = professional("Beth", {.band = 4});
    Case care = case_of(patient("Adeyemi"), {.status = CaseStatus::active});

    void set(const std::string& rule, CheckStrictness strictness) {
        for (CheckSetting& setting : all<CheckSetting>())
            if (setting.rule == rule) {
                setting.strictness = strictness;
                return upsert_row(database(), description_of<CheckSetting>(), &setting);
            }
        add(CheckSetting{.rule = rule, .strictness = strictness});
    }

    struct Planned {
        GatheredDay day;
        DayPlan plan;
        std::size_t number = 0; // of the visit asked about

        std::string where() const {
            const VisitPlace& place = plan.visits[number];
            if (!place.placed()) return "unplaced";
            return day.problem.people[static_cast<std::size_t>(place.person)].name + " " +
                   to_text(TimeOfDay{place.start});
        }
        std::string why_not() const {
            return explain_visit(day.problem, plan, static_cast<int>(number)).sentence;
        }
        std::string why() const {
            const auto people = who_could_take_it(day.problem, plan, static_cast<int>(number));
            return why_this_person(day.problem, plan, static_cast<int>(number), people);
        }
    };
    Planned planned(const Contact& contact) {
        Planned result{gather_day(database(), {.team_id = team.id, .day = today}), {}, 0};
        result.plan = plan_day(result.day.problem, {.seed = 1, .iterations = 3'000});
        BOOST_TEST(faults_text(result.day.problem, result.plan) == "");
        const auto& visits = result.day.visits;
        result.number = static_cast<std::size_t>(
            std::find(visits.begin(), visits.end(), contact.id) - visits.begin());
        return result;
    }
    Outcome apply(const Planned& result) { return perform(command_for(result.day, result.plan)); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(strictness, Ward)

BOOST_AUTO_TEST_CASE(a_missing_skill_bars_as_usual_and_says_what_the_team_does) {
    const Contact wound = visit(care, {.skills = {"wound_care"}});
    BOOST_TEST(planned(wound).where() == "unplaced");
    BOOST_TEST(planned(wound).why_not() == "Nobody in the team has wound care.");
    set("skill_match", ask);
    BOOST_TEST(planned(wound).where() == "unplaced");
    BOOST_TEST(planned(wound).why_not() ==
               "Nobody in the team has wound care. Your team asks a reason for this.");
    set("skill_match", block);
    BOOST_TEST(planned(wound).where() == "unplaced");
    BOOST_TEST(planned(wound).why_not() ==
               "Nobody in the team has wound care. Your team blocks this.");
}

BOOST_AUTO_TEST_CASE(what_the_team_only_warns_of_is_planned_said_and_applied) {
    const Contact wound = visit(care, {.skills = {"wound_care"}});
    set("skill_match", warn);
    const Planned result = planned(wound);
    BOOST_TEST(result.where() == "Beth 08:00");
    BOOST_TEST(result.plan.cost.misfits == 1);
    BOOST_TEST(result.why() == "New to the patient, as everybody is; lacks skill: wound care, of "
                               "which your team only warns. Nobody else who could has time as the "
                               "day is.");
    const Outcome applied = apply(result);
    BOOST_TEST(rule_of(applied) == "accepted");
    BOOST_TEST(warnings_of(applied) == "skill_match");
}

BOOST_AUTO_TEST_CASE(whoever_fits_comes_before_whom_the_team_would_be_warned_of) {
    professional("Carl", {.skills = {"wound_care"}, .base = kilometres_north(30)});
    const Contact wound = visit(care, {.skills = {"wound_care"}});
    set("skill_match", warn);
    const Planned result = planned(wound);
    BOOST_TEST(result.where().starts_with("Carl"));
    BOOST_TEST(result.plan.cost.misfits == 0);
    const auto people = who_could_take_it(result.day.problem, result.plan, 0);
    BOOST_REQUIRE(people.size() == 2u);
    BOOST_TEST(people[0].person == result.plan.visits[0].person);
    BOOST_TEST(people[1].fits);
    BOOST_TEST(people[1].misfits.size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_makes_a_visit_strict_is_not_set_away) {
    const Contact critical = visit(care, {.window_start = at("09:00"),
                                          .window_end = at("10:00"),
                                          .time_critical = true,
                                          .skills = {"insulin"}});
    set("skill_match", warn);
    set("time_window", warn);
    const Planned result = planned(critical);
    BOOST_TEST(result.where() == "unplaced");
    BOOST_TEST(result.day.problem.visits[0].hard_window);
    BOOST_TEST(result.why_not() == "Nobody in the team has insulin. Your team blocks this.");
}

BOOST_AUTO_TEST_CASE(bands_and_equipment_are_as_strict_as_the_team_says) {
    const Contact senior = visit(care, {.lowest_band = 6});
    const Contact scan = visit(care, {.equipment = {"scanner"}});
    BOOST_TEST(planned(senior).where() == "unplaced");
    BOOST_TEST(planned(scan).where() == "unplaced");
    set("pay_band", warn);
    BOOST_TEST(planned(senior).where() == "Beth 08:00");
    BOOST_TEST(planned(scan).where() == "unplaced");
    set("equipment", warn);
    BOOST_TEST(planned(scan).where() != "unplaced");
}

BOOST_AUTO_TEST_CASE(a_shared_piece_is_judged_by_the_check_of_shared_pieces) {
    add(SharedEquipment{.code = "scanner", .pieces = 1});
    professional("Carl");
    const auto scan_at = [&](const char* from) {
        return visit(care,
                     {.window_start = at(from), .window_end = at(from), .equipment = {"scanner"}});
    };
    const Contact first = scan_at("09:00");
    const Contact second = scan_at("09:00"); // the piece is with one of the two
    set("equipment", warn);
    BOOST_TEST((planned(first).where() == "unplaced") != (planned(second).where() == "unplaced"));
    set("shared_equipment", warn);
    BOOST_TEST(planned(first).where() != "unplaced");
    BOOST_TEST(planned(second).where() != "unplaced");
}

BOOST_AUTO_TEST_CASE(a_window_is_left_only_where_the_team_just_warns) {
    // Beth is with somebody else from 09:00 to 10:00.
    visit(
        care,
        {.professional_id = beth.id, .start = at("09:00"), .planned_minutes = 60, .pinned = true});
    const Contact missed = visit(care, {.window_start = at("09:10"), .window_end = at("09:30")});
    BOOST_TEST(planned(missed).why_not() ==
               "Only Beth could: starts 30 min after the window 09:10–09:30.");
    set("time_window", ask);
    BOOST_TEST(planned(missed).where() == "unplaced");
    BOOST_TEST(planned(missed).why_not() == "Only Beth could: starts 30 min after the window "
                                            "09:10–09:30. Your team asks a reason for this.");
    set("time_window", warn);
    const Planned late = planned(missed);
    BOOST_TEST(late.where() == "Beth 10:00");
    BOOST_TEST(late.plan.cost.lateness_minutes == 30);
    BOOST_TEST(rule_of(apply(late)) == "accepted");
}

BOOST_AUTO_TEST_CASE(a_break_that_the_team_insists_on_is_kept_before_an_absence) {
    Professional ann = professional("Ann", {.break_start = at("12:00"), .break_minutes = 30});
    absence(ann, {.start = at("13:00"), .end = at("16:00")});
    absence(beth);
    // There is an hour for a visit of 55 minutes and the break of 30.
    const Contact noon = visit(
        care, {.planned_minutes = 55, .window_start = at("12:00"), .window_end = at("12:05")});
    const Contact early = visit(care, {.window_start = at("09:00"), .window_end = at("10:00")});
    set("rest_break", block);
    const Planned result = planned(noon);
    BOOST_TEST(result.where() == "unplaced");
    BOOST_TEST(planned(early).where() == "Ann 09:00");
    BOOST_TEST(rule_of(apply(result)) == "accepted");
}

// Hard rules and every part of the cost, by a second, plain reading of them (plan_checker.h).
BOOST_AUTO_TEST_CASE(plans_of_lenient_teams_break_only_what_is_let_pass_and_pay_for_it) {
    int misfits = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const DayProblem problem = random_lenient_day(seed);
        const DayPlan plan = plan_day(problem, {.seed = seed, .iterations = 2'000});
        BOOST_TEST(faults_text(problem, plan) == "", "seed " << seed);
        misfits += plan.cost.misfits;
    }
    BOOST_TEST(misfits > 0);
}

BOOST_AUTO_TEST_CASE(several_days_follow_the_team_as_one_day_does) {
    visit(care, {.skills = {"wound_care"}});
    const auto placed = [&] {
        HorizonRequest request{.team_id = team.id, .first_day = today, .days = 3};
        request.now = LocalTime{today, at("06:00")};
        const GatheredHorizon days = gather_horizon(database(), request);
        const HorizonPlan plan = plan_horizon(days.problem, {.seed = 1, .iterations = 3'000});
        return plan.visits.front().placed();
    };
    BOOST_TEST(!placed());
    set("skill_match", block);
    BOOST_TEST(!placed());
    set("skill_match", warn);
    BOOST_TEST(placed());
}

BOOST_AUTO_TEST_CASE(a_case_goes_to_somebody_whose_skill_the_team_only_warns_of) {
    const Case waiting = case_of(patient("Novak"));
    plan(waiting, {.skills = {"wound_care"}});
    const auto choice = [&] {
        return allocate(gather_allocation(database(), team.id, today).problem, {}).choices.front();
    };
    BOOST_TEST(choice().person == -1);
    BOOST_TEST(choice().reason == "Nobody in the team has wound care");
    set("skill_match", block);
    BOOST_TEST(choice().person == -1);
    set("skill_match", warn);
    BOOST_TEST(choice().person == 0);
    BOOST_TEST(choice().reason.ends_with("Lacks skill: wound care, of which the team only warns"));
    const auto gathered = gather_allocation(database(), team.id, today);
    BOOST_TEST(rule_of(perform(command_for(gathered, allocate(gathered.problem, {})))) ==
               "accepted");
}

BOOST_AUTO_TEST_CASE(a_full_caseload_is_a_wall_unless_the_team_only_warns) {
    const Case big = case_of(patient("Novak"));
    plan(big, {.visits = 50, .minutes = 60}); // 50 × 70 min of 2,400
    const auto choice = [&] {
        return allocate(gather_allocation(database(), team.id, today).problem, {}).choices.front();
    };
    BOOST_TEST(choice().reason == "The only one who could is full: Beth with 146 %");
    set("capacity", ask);
    BOOST_TEST(choice().reason == "The only one who could is full: Beth with 146 %; the team asks "
                                  "a reason for more than full");
    set("capacity", block);
    BOOST_TEST(choice().person == -1);
    BOOST_TEST(choice().reason.ends_with("; the team blocks more than full"));
    set("capacity", warn);
    BOOST_TEST(choice().person == 0);
    BOOST_TEST(choice().reason.ends_with("146 % full with it, of which the team only warns"));
}

// Skills alike, bands apart: what is asked of one case is not what is answered for the other.
BOOST_AUTO_TEST_CASE(cases_of_another_band_are_another_kind_of_case) {
    const Case any = case_of(patient("Novak"), {.received_on = today - 1});
    plan(any);
    const Case senior = case_of(patient("Brennan"));
    plan(senior, {.lowest_band = 6});
    const auto choices =
        allocate(gather_allocation(database(), team.id, today).problem, {}).choices;
    BOOST_TEST(choices[0].person == 0);
    BOOST_TEST(choices[1].person == -1);
}

BOOST_AUTO_TEST_SUITE_END()
