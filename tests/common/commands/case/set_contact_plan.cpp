#include "common/commands/case/set_contact_plan.h"

#include "common/commands/visit/apply_plan.h"
#include "common/commands/visit/plan_visits.h"
#include "tests/support/world.h"

#include <functional>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Case care = case_of(patient("Adeyemi"), {.status = CaseStatus::active, .owner_id = beth.id});

    // Monday, Wednesday and Friday, half an hour.
    SetContactPlan three_a_week() {
        SetContactPlan command;
        command.case_id = care.id;
        command.visits = 3;
        command.weekdays = {"mon", "wed", "fri"};
        command.first_day = today;
        return command;
    }
    std::string refused(const std::function<void(SetContactPlan&)>& change) {
        SetContactPlan command = three_a_week();
        change(command);
        return message_of(perform(command));
    }
    std::string days(ContactStatus status = ContactStatus::planned) {
        std::string text;
        for (const Contact& contact : all<Contact>("order by day, id"))
            if (contact.status == status && contact.partner_id.none())
                text += (text.empty() ? "" : " ") + std::to_string(parts_of(contact.day).day);
        return text;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(set_contact_plan)

BOOST_AUTO_TEST_CASE(a_case_has_one_plan_which_is_replaced) {
    Ward ward;
    const Outcome first = ward.perform(ward.three_a_week());
    BOOST_REQUIRE(first.created.size() == 1);
    SetContactPlan daily = ward.three_a_week();
    daily.visits = 1;
    daily.period_days = 1;
    daily.weekdays = {};
    BOOST_TEST(ward.perform(daily).created.empty());
    const auto plans = ward.all<ContactPlan>();
    BOOST_REQUIRE(plans.size() == 1);
    BOOST_TEST(plans[0].id.text == first.created[0]);
    BOOST_TEST(plans[0].period_days == 1);
    BOOST_TEST(plans[0].version == 1);
}

BOOST_AUTO_TEST_CASE(every_field_of_the_plan_is_kept) {
    Ward ward;
    SetContactPlan command = ward.three_a_week();
    command.minutes = 45;
    command.window_start = at("08:00");
    command.window_end = at("10:00");
    command.time_critical = true;
    command.skills = {"insulin"};
    command.equipment = {"glucometer"};
    command.staff = 2;
    command.second_visit = SecondVisit::in_sequence;
    command.second_skills = {"lifting"};
    command.second_minutes = 20;
    command.gap_from_minutes = 30;
    command.gap_to_minutes = 60;
    command.coordination_minutes = 15;
    command.need_factor_percent = 130;
    command.last_day = ward.today + 30;
    ward.perform(command);
    const ContactPlan plan = ward.all<ContactPlan>().at(0);
    BOOST_TEST(plan.minutes == 45);
    BOOST_TEST(to_text(*plan.window_end) == "10:00");
    BOOST_TEST(plan.time_critical);
    BOOST_TEST(plan.skills.contains("insulin"));
    BOOST_TEST(plan.equipment.contains("glucometer"));
    BOOST_TEST(plan.staff == 2);
    BOOST_CHECK(plan.second_visit == SecondVisit::in_sequence);
    BOOST_TEST(plan.second_skills.contains("lifting"));
    BOOST_TEST(plan.second_minutes == 20);
    BOOST_TEST(plan.gap_from_minutes == 30);
    BOOST_TEST(plan.gap_to_minutes == 60);
    BOOST_TEST(plan.coordination_minutes == 15);
    BOOST_TEST(plan.need_factor_percent == 130);
    BOOST_CHECK(plan.last_day == ward.today + 30);
}

BOOST_AUTO_TEST_CASE(says_which_part_makes_no_sense) {
    Ward ward;
    BOOST_TEST(ward.refused([](auto& c) { c.visits = 0; }) == "Ask for 1 to 50 visits in a period");
    BOOST_TEST(ward.refused([](auto& c) { c.visits = 51; }) ==
               "Ask for 1 to 50 visits in a period");
    BOOST_TEST(ward.refused([](auto& c) { c.period_days = -1; }) ==
               "A period is 1 to 366 days, or 0 for once only");
    BOOST_TEST(ward.refused([](auto& c) { c.weekdays = {"someday"}; }) ==
               "\"someday\" is no weekday: mon, tue … sun");
    BOOST_TEST(ward.refused([](auto& c) { c.first_day = {}; }) == "Say from which day");
    BOOST_TEST(ward.refused([](auto& c) { c.last_day = c.first_day - 1; }) ==
               "The last day is before the first");
    BOOST_TEST(ward.refused([](auto& c) { c.minutes = 0; }) == "A visit takes 1 to 480 minutes");
    BOOST_TEST(ward.refused([](auto& c) {
        c.window_start = at("10:00");
        c.window_end = at("09:59");
    }) == "The window ends before it starts");
    BOOST_TEST(ward.refused([](auto& c) { c.time_critical = true; }) ==
               "A time-critical visit needs a window: critical to which time?");
    BOOST_TEST(ward.refused([](auto& c) { c.coordination_minutes = -1; }) ==
               "Coordination is 0 to 2400 minutes a week");
    BOOST_TEST(ward.refused([](auto& c) { c.need_factor_percent = 99; }) ==
               "The need factor is 100 to 200 percent");
    BOOST_TEST(ward.refused([](auto& c) { c.staff = 3; }) ==
               "A visit is given by one person or two");
    BOOST_TEST(ward.refused([](auto& c) {
        c.staff = 2;
        c.second_minutes = 481;
    }) == "The second visit takes 0 to 480 minutes");
    BOOST_TEST(ward.refused([](auto& c) {
        c.staff = 2;
        c.second_visit = SecondVisit::in_sequence;
        c.gap_from_minutes = 60;
        c.gap_to_minutes = 30;
    }) == "The gap between two visits in sequence is from … to … minutes");
    BOOST_TEST(ward.all<ContactPlan>().empty());
}

BOOST_AUTO_TEST_CASE(refuses_a_case_that_is_not_there_or_over) {
    Ward ward;
    SetContactPlan command = ward.three_a_week();
    command.case_id = Id<Case>("none");
    BOOST_TEST(rule_of(ward.perform(command)) == "record_exists");
    const Case closed =
        ward.case_of(ward.now_of(ward.care.patient_id), {.status = CaseStatus::closed});
    command.case_id = closed.id;
    BOOST_TEST(rule_of(ward.perform(command)) == "case_open");
}

BOOST_AUTO_TEST_CASE(nothing_is_made_before_anybody_has_planned_the_period) {
    Ward ward;
    ward.perform(ward.three_a_week());
    BOOST_TEST(ward.days() == "");
}

// Planned for one week: Mon 23, Wed 25, Fri 27. The new plan asks for Tue and Fri: Fri stays with its person and
// gets the new length, Mon and Wed are cancelled, Tue is made.
BOOST_AUTO_TEST_CASE(visits_to_come_follow_a_changed_plan) {
    Ward ward;
    ward.perform(ward.three_a_week());
    ward.perform(PlanVisits{ward.team.id, ward.today, ward.today + 6});
    BOOST_TEST(ward.days() == "23 25 27");
    Contact friday = ward.all<Contact>("order by day").at(2);
    friday.professional_id = ward.beth.id;
    friday.start = at("09:00");
    upsert_row(ward.database(), description_of<Contact>(), &friday);

    SetContactPlan changed = ward.three_a_week();
    changed.visits = 2;
    changed.weekdays = {"tue", "fri"};
    changed.minutes = 50;
    const Outcome outcome = ward.perform(changed);
    BOOST_TEST(warnings_of(outcome) == "visits_cancelled");
    BOOST_TEST(ward.days() == "24 27");
    BOOST_TEST(ward.days(ContactStatus::cancelled) == "23 25");
    const Contact kept = ward.now_of(friday);
    BOOST_TEST(kept.planned_minutes == 50);
    BOOST_TEST(kept.professional_id.text == "beth");
    BOOST_TEST(to_text(*kept.start) == "09:00");
}

// Two a week: Monday to Wednesday and Thursday to Sunday. Planning chose Tuesday; a longer visit is no reason to go
// back to Monday, two visits on Mondays and Thursdays only are.
BOOST_AUTO_TEST_CASE(a_day_that_was_chosen_is_kept_where_the_plan_allows_it) {
    Ward ward;
    SetContactPlan plan = ward.three_a_week();
    plan.visits = 2;
    plan.weekdays = {};
    ward.perform(plan);
    ward.perform(PlanVisits{ward.team.id, ward.today, ward.today + 6});
    BOOST_TEST(ward.days() == "23 26");
    const Contact monday = ward.all<Contact>("order by day").at(0);
    ward.perform(ApplyPlan{
        ward.team.id, ward.today, {{monday.id, ward.beth.id, at("09:00"), ward.today + 1}}});
    plan.minutes = 50;
    ward.perform(plan);
    BOOST_TEST(ward.days() == "24 26");
    BOOST_TEST(ward.now_of(monday).planned_minutes == 50);
    ward.perform(PlanVisits{ward.team.id, ward.today, ward.today + 6});
    BOOST_TEST(ward.days() == "24 26"); // what has moved is not asked for again
    plan.weekdays = {"mon", "thu"};
    ward.perform(plan);
    BOOST_TEST(ward.days() == "23 26");
}

BOOST_AUTO_TEST_CASE(started_past_and_pinned_visits_stay_when_the_plan_changes) {
    Ward ward;
    ward.perform(ward.three_a_week());
    const ContactPlan plan = ward.all<ContactPlan>().at(0);
    const auto visit = [&](const char* id, int day, Contact rest) {
        rest.id = Id<Contact>(id);
        rest.contact_plan_id = plan.id;
        rest.day = ward.today + day;
        return ward.visit(ward.care, rest);
    };
    const Contact past = visit("past", -3, {});
    const Contact started = visit("started", 0, {.status = ContactStatus::started});
    const Contact pinned =
        visit("pinned", 1, {.professional_id = ward.beth.id, .start = at("09:00"), .pinned = true});
    SetContactPlan ended = ward.three_a_week();
    ended.first_day = ward.today - 10;
    ended.last_day = ward.today - 1;
    BOOST_TEST(warnings_of(ward.perform(ended)) == "pinned_visits_stay");
    for (const Contact& contact : {past, started, pinned})
        BOOST_TEST(ward.now_of(contact).version == 0, contact.id.text);
}

BOOST_AUTO_TEST_CASE(a_second_person_is_added_and_taken_away) {
    Ward ward;
    ward.perform(ward.three_a_week());
    ward.perform(PlanVisits{ward.team.id, ward.today, ward.today});
    SetContactPlan for_two = ward.three_a_week();
    for_two.staff = 2;
    for_two.second_skills = {"lifting"};
    for_two.second_minutes = 20;
    BOOST_TEST(ward.perform(for_two).created.size() == 1);
    const Contact second = ward.all<Contact>("where partner_id is not null").at(0);
    BOOST_TEST(second.partner_id.text ==
               ward.all<Contact>("where partner_id is null").at(0).id.text);
    BOOST_TEST(second.skills.contains("lifting"));
    BOOST_TEST(second.planned_minutes == 20);
    BOOST_TEST(warnings_of(ward.perform(ward.three_a_week())) == "visits_cancelled");
    BOOST_CHECK(ward.now_of(second).status == ContactStatus::cancelled);
}

BOOST_AUTO_TEST_SUITE_END()
