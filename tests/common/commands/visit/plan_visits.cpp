#include "common/commands/visit/plan_visits.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Patient joy = patient("Adeyemi");
    Case care = case_of(joy);
    ContactPlan three_a_week = plan(care, {.visits = 3}); // Mon 23, Wed 25, Fri 27, Mon 30 …

    Outcome plan_days(int first, int last) {
        return perform(PlanVisits{team.id, today + first, today + last});
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(plan_visits)

BOOST_AUTO_TEST_CASE(makes_the_unplaced_visits_that_the_plans_ask_for) {
    Ward ward;
    BOOST_TEST(ward.plan_days(0, 6).created.size() == 3);
    const auto contacts = ward.all<Contact>("order by day");
    BOOST_REQUIRE(contacts.size() == 3);
    BOOST_TEST(to_text(contacts[1].day) == "2026-11-25");
    BOOST_TEST(contacts[1].professional_id.none());
    BOOST_TEST(!contacts[1].start);
    BOOST_TEST(contacts[1].planned_minutes == 30);
    BOOST_TEST(contacts[1].contact_plan_id.text == ward.three_a_week.id.text);
    BOOST_TEST(contacts[1].case_id.text == ward.care.id.text);
}

BOOST_AUTO_TEST_CASE(makes_only_what_is_missing) {
    Ward ward;
    ward.plan_days(0, 6);
    BOOST_TEST(ward.plan_days(0, 6).created.empty());
    BOOST_TEST(ward.plan_days(0, 13).created.size() == 3);
}

BOOST_AUTO_TEST_CASE(a_visit_that_was_moved_by_hand_is_not_made_again) {
    Ward ward;
    ward.plan_days(0, 6);
    Contact wednesday = ward.all<Contact>("order by day").at(1);
    wednesday.day = wednesday.day + 1;
    upsert_row(ward.database(), description_of<Contact>(), &wednesday);
    BOOST_TEST(ward.plan_days(0, 6).created.empty());
}

// Cancelled by the patient was asked for; cancelled by a change of plan was not.
BOOST_AUTO_TEST_CASE(what_the_patient_cancelled_is_not_asked_for_again) {
    Ward ward;
    ward.plan_days(0, 6);
    auto contacts = ward.all<Contact>("order by day");
    contacts[0].status = contacts[1].status = ContactStatus::cancelled;
    contacts[0].attendance = Attendance::cancelled_by_patient;
    for (Contact& contact : contacts)
        upsert_row(ward.database(), description_of<Contact>(), &contact);
    const Outcome outcome = ward.plan_days(0, 6);
    BOOST_REQUIRE(outcome.created.size() == 1);
    BOOST_CHECK(ward.now_of(Id<Contact>(outcome.created[0])).day == contacts[1].day);
}

BOOST_AUTO_TEST_CASE(a_visit_for_two_is_a_pair) {
    Ward ward;
    const Case heavy = ward.case_of(ward.joy);
    ward.plan(heavy, {.visits = 1,
                      .window_start = at("08:00"),
                      .window_end = at("09:00"),
                      .skills = {"insulin"},
                      .equipment = {"hoist"},
                      .staff = 2,
                      .second_visit = SecondVisit::in_sequence,
                      .gap_from_minutes = 10,
                      .gap_to_minutes = 20});
    ward.plan_days(0, 0);
    const auto seconds = ward.all<Contact>("where partner_id is not null");
    BOOST_REQUIRE(seconds.size() == 1);
    const Contact first = ward.now_of(seconds[0].partner_id);
    BOOST_TEST(first.case_id.text == heavy.id.text);
    BOOST_TEST(first.equipment.contains("hoist"));
    BOOST_TEST(seconds[0].equipment.empty()); // one of the two brings it
    BOOST_TEST(seconds[0].skills.contains("insulin"));
    BOOST_CHECK(seconds[0].partner_timing == SecondVisit::in_sequence);
    BOOST_TEST(seconds[0].gap_to_minutes == 20);
    BOOST_TEST(to_text(*seconds[0].window_end) == "09:00");
}

BOOST_AUTO_TEST_CASE(several_a_day_have_windows_of_their_own) {
    Ward ward;
    ward.plan(ward.case_of(ward.joy), {.visits = 2, .period_days = 1});
    ward.plan_days(1, 1); // a Tuesday: only the daily case
    const auto contacts = ward.all<Contact>("order by window_start");
    BOOST_REQUIRE(contacts.size() == 2);
    BOOST_TEST(to_text(*contacts[0].window_end) == "13:00"); // half of the team's 08:00–18:00
    BOOST_TEST(to_text(*contacts[1].window_start) == "13:00");
}

BOOST_AUTO_TEST_CASE(cases_that_take_no_visits_are_left_out) {
    Ward ward;
    for (const CaseStatus status :
         {CaseStatus::referral, CaseStatus::suspended, CaseStatus::closed, CaseStatus::rejected})
        ward.plan(ward.case_of(ward.joy, {.status = status}));
    BOOST_TEST(ward.plan_days(0, 0).created.size() == 1);
}

BOOST_AUTO_TEST_CASE(days_that_are_over_are_left_out) {
    Ward ward;
    ward.three_a_week.first_day = ward.today - 14;
    upsert_row(ward.database(), description_of<ContactPlan>(), &ward.three_a_week);
    BOOST_TEST(ward.plan_days(-7, 2).created.size() == 2); // today and Wednesday
}

BOOST_AUTO_TEST_CASE(refuses_a_period_that_is_none_too_long_or_over) {
    Ward ward;
    BOOST_TEST(rule_of(ward.plan_days(3, 2)) == "period");
    BOOST_TEST(rule_of(ward.plan_days(0, 91)) == "accepted");
    BOOST_TEST(rule_of(ward.plan_days(0, 92)) == "period");
    BOOST_TEST(message_of(ward.plan_days(-9, -1)) == "The period is over");
    BOOST_TEST(rule_of(ward.perform(PlanVisits{Id<Team>("other"), ward.today, ward.today})) ==
               "team_in_reach");
}

BOOST_AUTO_TEST_CASE(another_teams_cases_are_not_planned) {
    Ward ward;
    const Case elsewhere = ward.case_of(ward.joy, {.team_id = Id<Team>("other")});
    ward.plan(elsewhere, {.team_id = Id<Team>("other")});
    BOOST_TEST(ward.plan_days(0, 0).created.size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
