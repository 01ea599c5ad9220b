#include "common/commands/undo.h"
#include "common/commands/visit/plan_visits.h"
#include "common/planning/gather.h"
#include "common/planning/horizon/disturbance.h"
#include "common/planning/horizon/plan_horizon.h"
#include "tests/support/horizon_checker.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    GatheredHorizon week(HorizonRequest request = {}) {
        request.team_id = team.id;
        request.first_day = today;
        request.now = LocalTime{today, at("06:00")};
        return gather_horizon(database(), request);
    }
    // A case with so many visits a week and its visits of this week and the next.
    Case planned(const std::string& name, int visits, ContactPlan plan_of_it = {}) {
        const Case care =
            case_of(patient(name, {.place = kilometres_north(static_cast<int>(name.size()))}),
                    {.status = CaseStatus::active});
        plan_of_it.visits = visits;
        plan(care, plan_of_it);
        perform(PlanVisits{team.id, today, today + 13});
        return care;
    }
    std::vector<Contact> visits_of(const Case& care) {
        const std::string_view id = care.id.text;
        return select<Contact>(database(), "where case_id = $1 order by day, id", {id});
    }
    static int number_of(const GatheredHorizon& week, const Contact& contact) {
        const auto found = std::find(week.visits.begin(), week.visits.end(), contact.id);
        BOOST_TEST_REQUIRE((found != week.visits.end()));
        return static_cast<int>(found - week.visits.begin());
    }
    static const HorizonVisit& visit_of(const GatheredHorizon& week, const Contact& contact) {
        return week.problem.visits[static_cast<std::size_t>(number_of(week, contact))];
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(gathering_several_days)

BOOST_AUTO_TEST_CASE(visits_of_a_plan_may_go_to_the_days_that_are_as_good) {
    Ward ward;
    ward.professional("Beth");
    const Case care = ward.planned("Adeyemi", 2); // Mon and Thu, each up to the next
    const Case fixed = ward.planned("Brennan", 1, {.weekdays = {"wed"}});
    const auto by_hand = ward.visit(fixed, {.day = ward.today + 4});
    const GatheredHorizon week = ward.week();
    BOOST_TEST(week.problem.days == 7);
    BOOST_TEST(week.visits.size() == 4u); // of this week only
    const auto visits = ward.visits_of(care);
    BOOST_TEST(Ward::visit_of(week, visits[0]).days == (std::vector{0, 1, 2}));
    BOOST_TEST(Ward::visit_of(week, visits[1]).days == (std::vector{3, 4, 5, 6}));
    BOOST_TEST(Ward::visit_of(week, ward.visits_of(fixed)[0]).days == std::vector{2});
    BOOST_TEST(Ward::visit_of(week, by_hand).days == std::vector{4});
    BOOST_TEST(Ward::visit_of(week, visits[0]).patient == Ward::visit_of(week, visits[1]).patient);
    BOOST_TEST(Ward::visit_of(week, visits[0]).patient != Ward::visit_of(week, by_hand).patient);
}

BOOST_AUTO_TEST_CASE(what_is_pinned_published_or_begun_keeps_its_day) {
    Ward ward;
    const auto beth = ward.professional("Beth");
    const Case care = ward.planned("Adeyemi", 3);
    auto visits = ward.visits_of(care);
    const auto change = [&](Contact& contact, auto how) {
        contact.professional_id = beth.id;
        contact.start = at("09:00");
        how(contact);
        upsert_row(ward.database(), description_of<Contact>(), &contact);
    };
    change(visits[0], [](Contact& contact) { contact.status = ContactStatus::started; });
    change(visits[1], [](Contact& contact) { contact.pinned = true; });
    change(visits[2], [&](Contact& contact) {
        contact.published_professional_id = beth.id;
        contact.published_start = at("09:00");
    });
    const GatheredHorizon week = ward.week();
    for (int i = 0; i < 3; ++i)
        BOOST_TEST(Ward::visit_of(week, visits[static_cast<std::size_t>(i)]).days ==
                   std::vector{2 * i});
    BOOST_TEST(Ward::visit_of(week, visits[0]).visit.pinned_start == 9 * 60);
    BOOST_TEST(Ward::visit_of(week, visits[2]).visit.pinned_start == -1);
    BOOST_TEST(Ward::visit_of(week, visits[2]).promised_day == 4);
    BOOST_TEST(Ward::visit_of(week, visits[2]).visit.promised_person == 0);
}

BOOST_AUTO_TEST_CASE(what_a_draft_has_put_on_another_day_may_go_back_to_the_day_that_was_told) {
    Ward ward;
    const auto beth = ward.professional("Beth");
    const Case care = ward.case_of(ward.patient("Adeyemi"));
    const Contact moved = ward.visit(care, {.day = ward.today + 1,
                                            .professional_id = beth.id,
                                            .start = at("09:00"),
                                            .published_professional_id = beth.id,
                                            .published_day = ward.today + 3,
                                            .published_start = at("10:00")});
    const GatheredHorizon week = ward.week();
    const HorizonVisit& visit = Ward::visit_of(week, moved);
    BOOST_TEST(visit.days == (std::vector{1, 3}));
    BOOST_TEST(visit.promised_day == 3);
    BOOST_TEST(visit.visit.promised_start == 600);
}

BOOST_AUTO_TEST_CASE(days_between_come_from_the_plan_and_count_from_the_visit_before) {
    Ward ward;
    const auto beth = ward.professional("Beth");
    const Case care =
        ward.planned("Adeyemi", 2, {.least_days_between = 2, .first_day = ward.today - 7});
    const ContactPlan plan = ward.all<ContactPlan>().at(0);
    ward.visit(care, {.contact_plan_id = plan.id,
                      .day = ward.today - 2,
                      .professional_id = beth.id,
                      .start = at("09:00"),
                      .status = ContactStatus::delivered});
    const GatheredHorizon week = ward.week();
    BOOST_TEST_REQUIRE(week.problem.series.size() == 1u);
    BOOST_TEST(week.problem.series[0].least_days_between == 2);
    BOOST_TEST(week.problem.series[0].day_before == -2);
    BOOST_TEST(week.problem.visits[0].series == 0);
}

BOOST_AUTO_TEST_CASE(people_have_their_own_hours_on_each_day) {
    Ward ward;
    const auto beth = ward.professional("Beth", {.hours = weekdays("08:30", "16:30")});
    ward.absence(beth, {.first_day = ward.today + 1, .last_day = ward.today + 1});
    ward.planned("Adeyemi", 7);
    const GatheredHorizon week = ward.week();
    BOOST_TEST(week.problem.people() == 1);
    BOOST_TEST(week.problem.person_day(0, 0).shift_start == 8 * 60 + 30);
    BOOST_TEST(week.problem.person_day(0, 1).absences.size() == 1u);
    BOOST_TEST(!week.problem.person_day(0, 5).at_work()); // Saturday
}

BOOST_AUTO_TEST_CASE(what_is_over_stays_and_what_was_left_over_may_still_be_given) {
    Ward ward;
    const auto beth = ward.professional("Beth");
    const Case care = ward.planned("Adeyemi", 2);
    const auto past = ward.visit(ward.case_of(ward.patient("Brennan")),
                                 {.professional_id = beth.id, .start = at("09:00")});
    HorizonRequest request;
    request.team_id = ward.team.id;
    request.first_day = ward.today;
    request.now = LocalTime{ward.today + 1, at("10:00")};
    const GatheredHorizon week = gather_horizon(ward.database(), request);
    BOOST_TEST(Ward::visit_of(week, past).visit.pinned_start == 9 * 60);
    const auto left_over = ward.visits_of(care)[0];
    BOOST_TEST(Ward::visit_of(week, left_over).days == (std::vector{1, 2}));
    const HorizonPlan plan = plan_horizon(week.problem, {});
    const HorizonPlace& place =
        plan.visits[static_cast<std::size_t>(Ward::number_of(week, left_over))];
    BOOST_TEST(place.placed());
    BOOST_TEST((place.day > 1 || place.start >= 10 * 60));
}

// The planner's idea of good days is the rules' idea, and the whole is one thing to undo.
BOOST_AUTO_TEST_CASE(a_plan_of_a_week_is_accepted_without_a_warning_and_undone_at_once) {
    Ward ward;
    for (const char* name : {"Amara", "Beth", "Callum"})
        ward.professional(name, {.skills = {"wound_care"},
                                 .hours = weekdays("08:00", "16:00"),
                                 .break_start = at("12:00"),
                                 .break_minutes = 30});
    for (int i = 0; i < 12; ++i)
        ward.planned("P" + std::string(static_cast<std::size_t>(i % 5), 'x') + std::to_string(i),
                     1 + i % 4,
                     {.weekdays = {"mon", "tue", "wed", "thu", "fri"},
                      .minutes = 20 + 5 * (i % 5),
                      .skills = {"wound_care"},
                      .staff = 1 + (i == 3)});
    const std::string before = ward.contents();
    const GatheredHorizon week = ward.week();
    const HorizonPlan plan = plan_horizon(week.problem, {.seed = 3, .iterations = 40'000});
    BOOST_TEST(faults_text(week.problem, plan) == "");
    BOOST_TEST((plan.cost.days.unplaced == std::array<int, 3>{}));
    const ApplyPlan command = command_for(week, plan);
    BOOST_TEST(command.visits.size() == week.visits.size());
    const Outcome outcome = ward.perform(command);
    BOOST_TEST(rule_of(outcome) == "accepted");
    BOOST_TEST(warnings_of(outcome) == "");
    const std::string applied = ward.last_command_id;
    const GatheredHorizon after = ward.week();
    BOOST_TEST(command_for(after, after.as_it_is).visits.empty());
    BOOST_TEST(disturbance_of(week.problem, week.as_it_is, plan).placed ==
               static_cast<int>(week.visits.size()));
    // Planned visits are not asked for again, wherever they went.
    BOOST_TEST(ward.perform(PlanVisits{ward.team.id, ward.today, ward.today + 13}).created.empty());
    BOOST_TEST(rule_of(ward.perform(Undo{applied})) == "accepted");
    BOOST_TEST(ward.contents() == before);
}

BOOST_AUTO_TEST_CASE(with_least_change_a_place_is_a_promise_that_may_be_broken) {
    Ward ward;
    const auto beth = ward.professional("Beth");
    const Case care = ward.planned("Adeyemi", 2);
    auto visits = ward.visits_of(care);
    visits[0].professional_id = beth.id;
    visits[0].start = at("09:00");
    upsert_row(ward.database(), description_of<Contact>(), &visits[0]);
    HorizonRequest request;
    request.least_change = true;
    const HorizonVisit kept = Ward::visit_of(ward.week(request), visits[0]);
    BOOST_TEST(kept.promised_day == 0);
    BOOST_TEST(kept.visit.promised_person == 0);
    BOOST_TEST(kept.visit.promised_start == 9 * 60);
    BOOST_TEST(kept.days == (std::vector{0, 1, 2}));
    BOOST_TEST(Ward::visit_of(ward.week(), visits[0]).promised_day == -1);
    BOOST_TEST(Ward::visit_of(ward.week(request), visits[1]).promised_day == -1);
}

BOOST_AUTO_TEST_CASE(what_the_store_says_costs_what_its_days_cost) {
    Ward ward;
    const auto beth = ward.professional("Beth");
    const Case care = ward.planned("Adeyemi", 2);
    auto visits = ward.visits_of(care);
    visits[0].professional_id = beth.id;
    visits[0].start = at("09:00");
    upsert_row(ward.database(), description_of<Contact>(), &visits[0]);
    const GatheredHorizon week = ward.week();
    BOOST_TEST((week.as_it_is.visits[0] == HorizonPlace{0, 0, 9 * 60}));
    BOOST_TEST(week.as_it_is.cost.days.unplaced[2] == 1);
    DayRequest monday{ward.team.id, ward.today};
    BOOST_TEST(gather_day(ward.database(), monday).as_it_is.cost.travel_minutes ==
               week.as_it_is.cost.days.travel_minutes);
}

BOOST_AUTO_TEST_CASE(what_a_team_wants_of_its_plans_is_said_for_several_days_as_well) {
    Ward ward;
    ward.professional("Beth");
    ward.planned("Adeyemi", 1);
    const HorizonPrices usual = ward.week().problem.prices;
    BOOST_TEST(usual.additional_person == HorizonPrices{}.additional_person);
    BOOST_TEST(usual.changed_day == HorizonPrices{}.changed_day);
    PlanningSettings settings;
    settings.new_face_minutes = 40;
    settings.evenness_percent = 0;
    ward.add(settings);
    const HorizonPrices prices = ward.week().problem.prices;
    BOOST_TEST(prices.additional_person == 2 * usual.additional_person);
    BOOST_TEST(prices.day.new_face == 400);
    BOOST_TEST(prices.load_hour == 0);
}

BOOST_AUTO_TEST_SUITE_END()
