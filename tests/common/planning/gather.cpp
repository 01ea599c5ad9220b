#include "common/planning/gather.h"

#include "common/commands/gathering.h"
#include "common/planning/explain.h"
#include "common/planning/plan_day.h"
#include "common/rules/travel.h"
#include "tests/support/plan_checker.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

GatheredDay gathered(World& world, DayRequest request = {}) {
    request.team_id = world.team.id;
    request.day = world.today;
    return gather_day(world.database(), request);
}

int index_of(const GatheredDay& day, const Contact& contact) {
    const auto found = std::find(day.visits.begin(), day.visits.end(), contact.id);
    BOOST_TEST_REQUIRE((found != day.visits.end()));
    return static_cast<int>(found - day.visits.begin());
}

const DayVisit& visit_of(const GatheredDay& day, const Contact& contact) {
    return day.problem.visits[static_cast<std::size_t>(index_of(day, contact))];
}

} // namespace

BOOST_AUTO_TEST_SUITE(gathering_a_day)

BOOST_AUTO_TEST_CASE(a_visit_at_the_usual_place_of_its_pattern_is_left_alone) {
    World world;
    const auto beth = world.professional("Beth");
    const Case care = world.case_of(world.patient("Adeyemi"));
    const ContactPlan plan =
        world.plan(care, {.usual_professional_id = beth.id, .usual_start = at("09:00")});
    const Contact usual = world.visit(
        care, {.contact_plan_id = plan.id, .professional_id = beth.id, .start = at("09:00")});
    const Contact other = world.visit(
        care, {.contact_plan_id = plan.id, .professional_id = beth.id, .start = at("11:00")});
    const GatheredDay day = gathered(world);
    BOOST_TEST(visit_of(day, usual).pinned_start == 9 * 60);
    BOOST_TEST(visit_of(day, other).pinned_start == -1);
}

BOOST_AUTO_TEST_CASE(people_come_with_their_hours_break_skills_and_absence) {
    World world;
    const auto beth = world.professional("Beth", {.skills = {"wound_care"},
                                                  .hours = weekdays("08:30", "16:30"),
                                                  .break_start = at("12:00"),
                                                  .break_minutes = 30});
    world.absence(beth, {.start = at("14:00"), .end = at("15:00")});
    const GatheredDay day = gathered(world);
    BOOST_TEST_REQUIRE(day.problem.people.size() == 1u);
    const DayPerson& person = day.problem.people.front();
    BOOST_TEST(person.name == "Beth");
    BOOST_TEST(person.skills.contains("wound_care"));
    BOOST_TEST(person.shift_start == 8 * 60 + 30);
    BOOST_TEST(person.shift_end == 16 * 60 + 30);
    BOOST_TEST(person.break_earliest == 12 * 60);
    BOOST_TEST(person.break_latest == 13 * 60 + 30);
    BOOST_TEST_REQUIRE(person.absences.size() == 1u);
    BOOST_TEST(person.absences.front().start == 14 * 60);
    BOOST_TEST(person.absences.front().end == 15 * 60);
}

BOOST_AUTO_TEST_CASE(the_teams_settings_wishes_and_shared_equipment_come_along) {
    World world;
    const auto beth = world.professional("Beth", {.band = 6});
    const auto carl = world.professional("Carl", {.band = 4});
    const auto joy = world.patient("Adeyemi");
    const auto wish = [&](const Professional& who, PreferenceKind kind) {
        PatientPreference row;
        row.patient_id = joy.id;
        row.professional_id = who.id;
        row.kind = kind;
        world.add(row);
    };
    wish(beth, PreferenceKind::preferred);
    wish(carl, PreferenceKind::excluded);
    SharedEquipment scanner;
    scanner.code = "bladder_scanner";
    world.add(scanner);
    PlanningSettings settings;
    settings.new_face_minutes = 45;
    settings.overtime_most_minutes = 30;
    settings.evenness_percent = 0;
    world.add(settings);
    const auto visit =
        world.visit(world.case_of(joy), {.equipment = {"bladder_scanner"}, .lowest_band = 5});
    const GatheredDay day = gathered(world);
    BOOST_TEST(visit_of(day, visit).lowest_band == 5);
    BOOST_TEST(visit_of(day, visit).preferred_people == std::vector<int>{0});
    BOOST_TEST(visit_of(day, visit).never_people == std::vector<int>{1});
    BOOST_TEST(day.problem.prices.new_face == 450); // tenths of a minute on the road
    BOOST_TEST(day.problem.prices.busy_hour_squared == 0);
    BOOST_TEST_REQUIRE(day.problem.people.size() == 2u);
    BOOST_TEST(day.problem.people[0].overtime_minutes == 30);
    BOOST_TEST(day.problem.people[0].band == 6);
    BOOST_TEST(day.problem.people[0].borrowed.contains("bladder_scanner"));
    BOOST_TEST(day.problem.people[1].borrowed.empty());
    const DayPlan plan = plan_day(day.problem, {1, 1'000});
    BOOST_TEST(plan.visits[0].person == 0);
}

BOOST_AUTO_TEST_CASE(travel_is_what_the_rule_says) {
    World world;
    world.professional("Beth");
    const auto patient = world.patient("Adeyemi", {.place = kilometres_north(10)});
    const auto visit = world.visit(world.case_of(patient));
    const GatheredDay day = gathered(world);
    const int site = visit_of(day, visit).site;
    const int base = day.problem.people.front().start_site;
    BOOST_TEST(day.problem.travel.front().between(base, site) ==
               estimated_minutes(10'000, TravelMode::car));
}

BOOST_AUTO_TEST_CASE(pinned_started_and_delivered_visits_are_fixed_and_missed_ones_are_not_there) {
    World world;
    const auto beth = world.professional("Beth");
    const auto care = world.case_of(world.patient("Adeyemi"));
    const auto visit = [&](Contact rest) {
        rest.professional_id = beth.id;
        return world.visit(care, std::move(rest));
    };
    const auto planned = visit({.start = at("09:00")});
    const auto pinned = visit({.start = at("10:00"), .pinned = true});
    const auto delivered = visit({.start = at("08:00"),
                                  .status = ContactStatus::delivered,
                                  .actual_start = at("08:10"),
                                  .actual_minutes = 45});
    const auto missed = visit({.start = at("11:00"), .status = ContactStatus::missed});
    const GatheredDay day = gathered(world);
    BOOST_TEST(day.visits.size() == 3u);
    BOOST_TEST(visit_of(day, planned).pinned_start == -1);
    BOOST_TEST(visit_of(day, pinned).pinned_start == 10 * 60);
    BOOST_TEST(visit_of(day, delivered).pinned_start == 8 * 60 + 10);
    BOOST_TEST(visit_of(day, delivered).minutes == 45);
    BOOST_TEST((std::find(day.visits.begin(), day.visits.end(), missed.id) == day.visits.end()));
}

BOOST_AUTO_TEST_CASE(filling_only_keeps_every_place) {
    World world;
    const auto beth = world.professional("Beth");
    const auto placed = world.visit(world.case_of(world.patient("Adeyemi")),
                                    {.professional_id = beth.id, .start = at("09:00")});
    const GatheredDay day = gathered(world, {.keep_placed = true});
    BOOST_TEST(visit_of(day, placed).pinned_start == 9 * 60);
}

BOOST_AUTO_TEST_CASE(of_today_what_is_past_stays_and_nothing_new_starts_before_now) {
    World world;
    const auto beth = world.professional("Beth");
    const auto past = world.visit(world.case_of(world.patient("Adeyemi")),
                                  {.professional_id = beth.id, .start = at("09:00")});
    const auto open = world.visit(world.case_of(world.patient("Brennan")));
    const GatheredDay day = gathered(world, {.not_before = at("11:00")});
    BOOST_TEST(visit_of(day, past).pinned_start == 9 * 60);
    const DayPlan plan = plan_day(day.problem, {});
    BOOST_TEST(plan.visits[static_cast<std::size_t>(index_of(day, open))].start >= 11 * 60);
}

BOOST_AUTO_TEST_CASE(the_owner_is_usual_and_who_came_lately_is_known) {
    World world;
    const auto amara = world.professional("Amara");
    const auto beth = world.professional("Beth");
    const auto patient = world.patient("Adeyemi");
    const auto leg = world.case_of(patient, {.owner_id = amara.id});
    const auto other = world.case_of(patient);
    world.visit(other, {.day = world.today - 7,
                        .professional_id = beth.id,
                        .start = at("09:00"),
                        .status = ContactStatus::delivered});
    const auto visit = world.visit(leg);
    const GatheredDay day = gathered(world);
    BOOST_TEST((day.people == std::vector{amara.id, beth.id}));
    BOOST_TEST(visit_of(day, visit).usual_person == 0);
    BOOST_TEST((visit_of(day, visit).known_people == std::vector{1}));
}

BOOST_AUTO_TEST_CASE(visits_start_at_times_that_people_can_keep) {
    World world;
    world.professional("Beth");
    const auto far =
        world.visit(world.case_of(world.patient("Adeyemi", {.place = kilometres_north(7)})));
    const auto narrow = world.visit(world.case_of(world.patient("Brennan")),
                                    {.window_start = at("14:01"), .window_end = at("14:04")});
    const GatheredDay day = gathered(world);
    const DayPlan plan = plan_day(day.problem, {});
    // 7 km are 15 minutes of road, so 08:15 is there to be taken; the narrow window has no multiple of five.
    BOOST_TEST(plan.visits[static_cast<std::size_t>(index_of(day, far))].start % 5 == 0);
    BOOST_TEST(plan.visits[static_cast<std::size_t>(index_of(day, narrow))].start == 14 * 60 + 1);
}

BOOST_AUTO_TEST_CASE(a_pair_is_planned_and_applied_as_one) {
    World world;
    world.professional("Amara");
    world.professional("Beth");
    const auto care = world.case_of(world.patient("Okafor", {.place = kilometres_north(2)}));
    const auto first = world.visit(care, {.window_start = at("09:00"), .window_end = at("10:00")});
    const auto second = world.visit(
        care, {.window_start = at("09:00"), .window_end = at("10:00"), .partner_id = first.id});
    const GatheredDay day = gathered(world);
    BOOST_TEST(visit_of(day, second).partner == index_of(day, first));
    const DayPlan plan = plan_day(day.problem, {});
    BOOST_TEST(faults_text(day.problem, plan) == "");
    const Outcome outcome = world.perform(command_for(day, plan));
    BOOST_TEST(rule_of(outcome) == "accepted");
    BOOST_TEST(warnings_of(outcome) == "");
    BOOST_TEST((world.now_of(first).start == at("09:00")));
    BOOST_TEST((world.now_of(second).start == at("09:00")));
}

// The planner's idea of a good plan is the rules' idea: what it makes breaks none of them, not even one that
// only warns.
BOOST_AUTO_TEST_CASE(a_plan_is_accepted_by_the_rules_without_a_warning) {
    World world;
    for (const char* name : {"Amara", "Beth", "Callum"})
        world.professional(name, {.skills = {"wound_care"},
                                  .hours = weekdays("08:00", "16:00"),
                                  .break_start = at("12:00"),
                                  .break_minutes = 30});
    for (int i = 0; i < 24; ++i) {
        const auto patient =
            world.patient("Patient" + std::to_string(i), {.place = kilometres_north(i % 9)});
        const TimeOfDay from{8 * 60 + 20 * i};
        world.visit(world.case_of(patient), {.planned_minutes = 20 + 5 * (i % 5),
                                             .window_start = from,
                                             .window_end = TimeOfDay{from.minutes + 90},
                                             .time_critical = i % 7 == 0,
                                             .skills = {"wound_care"}});
    }
    const GatheredDay day = gathered(world);
    const DayPlan plan = plan_day(day.problem, {.seed = 3, .iterations = 20'000});
    BOOST_TEST(faults_text(day.problem, plan) == "");
    const ApplyPlan command = command_for(day, plan);
    BOOST_TEST(command.visits.size() > 15u);
    const Outcome outcome = world.perform(command);
    BOOST_TEST(rule_of(outcome) == "accepted");
    BOOST_TEST(warnings_of(outcome) == "");
    BOOST_TEST((gathered(world).as_it_is.visits == plan.visits));
    BOOST_TEST(command_for(gathered(world), plan).visits.empty());
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(gathering_an_allocation)

BOOST_AUTO_TEST_CASE(open_cases_without_an_owner_are_given_out_as_a_command) {
    World world;
    const auto amara = world.professional("Amara", {.skills = {"wound_care"}});
    world.professional("Ewan");
    const auto leg = world.case_of(world.patient("Adeyemi"));
    world.plan(leg, {.skills = {"wound_care"}});
    const auto taken = world.case_of(world.patient("Brennan"), {.owner_id = amara.id});
    world.plan(taken);
    world.case_of(world.patient("Novak")); // nothing says how much work it is
    const auto gathered = gather_allocation(world.database(), world.team.id, world.today);
    BOOST_TEST((gathered.cases == std::vector{leg.id}));
    const Allocation allocation = allocate(gathered.problem, {});
    BOOST_TEST(allocation.choices.front().person == 0);
    const Outcome outcome = world.perform(command_for(gathered, allocation));
    BOOST_TEST(rule_of(outcome) == "accepted");
    BOOST_TEST(world.now_of(leg).owner_id.text == amara.id.text);
}

// Amara has more than she has time for; what the proposal says of the loads is what the rules say afterwards.
BOOST_AUTO_TEST_CASE(caseloads_are_balanced_by_commands_that_the_rules_accept) {
    World world;
    const auto amara = world.professional("Amara", {.other_minutes = 1'800});
    const auto beth = world.professional("Beth");
    for (int i = 0; i < 6; ++i) {
        const auto care =
            world.case_of(world.patient("Patient" + std::to_string(i)), {.owner_id = amara.id});
        world.plan(care, {.visits = 3, .minutes = 30});
    }
    const auto gathered =
        gather_allocation(world.database(), world.team.id, world.today, AllocationOf::owned);
    BOOST_REQUIRE(gathered.cases.size() == 6u);
    BOOST_TEST(gathered.problem.people[0].load_minutes == 0);
    const BalanceProposal proposal = propose_balance(gathered.problem, 3);
    BOOST_REQUIRE(!proposal.steps.empty());
    for (const BalanceStep& step : proposal.steps)
        BOOST_TEST(rule_of(world.perform(command_for(gathered, step))) == "accepted");
    const BalanceStep& last = proposal.steps.back();
    BOOST_TEST(last.effect.people[0].load_after ==
               load_minutes(world.database(), amara, world.team, world.today));
    BOOST_TEST(last.effect.people[1].load_after ==
               load_minutes(world.database(), beth, world.team, world.today));
}

BOOST_AUTO_TEST_CASE(room_is_what_the_rules_of_load_say) {
    World world;
    const auto amara = world.professional("Amara", {.break_minutes = 30, .other_minutes = 120});
    const auto care = world.case_of(world.patient("Adeyemi"), {.owner_id = amara.id});
    world.plan(care, {.visits = 3, .minutes = 45});
    const auto gathered = gather_allocation(world.database(), world.team.id, world.today);
    const AllocationPerson& person = gathered.problem.people.front();
    BOOST_TEST(person.available_minutes == 5 * (8 * 60 - 30) - 120);
    BOOST_TEST(person.load_minutes == 3 * (45 + world.team.recording_minutes));
}

BOOST_AUTO_TEST_SUITE_END()
