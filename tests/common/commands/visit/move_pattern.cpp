#include "common/commands/visit/move_pattern.h"

#include "common/commands/undo.h"
#include "common/commands/visit/plan_visits.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Mondays at 09:00 with Beth for four weeks, from a plan of one a week.
struct Ward : World {
    Professional beth = professional("Beth");
    Professional carl = professional("Carl");
    Case care = case_of(patient("Adeyemi"), {.status = CaseStatus::active, .owner_id = beth.id});
    ContactPlan weekly = plan(care, {.weekdays = {"mon"}});
    std::vector<Contact> mondays;

    Ward() {
        for (int week = 0; week < 4; ++week)
            mondays.push_back(visit(care, {.contact_plan_id = weekly.id,
                                           .day = today + 7 * week,
                                           .professional_id = beth.id,
                                           .start = at("09:00")}));
    }
    MovePattern move(std::size_t from, int day, std::string_view time, const Professional& who) {
        return {mondays[from].id, mondays[from].day + day, at(time), who.id, {}};
    }
    std::string places() {
        std::string text;
        for (const Contact& contact : mondays) {
            const Contact stored = now_of(contact);
            text += (text.empty() ? "" : "; ") + short_text(stored.day) + " " +
                    to_text(*stored.start) + " " + stored.professional_id.text +
                    (stored.pinned ? " pinned" : "");
        }
        return text;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(move_pattern)

BOOST_AUTO_TEST_CASE(this_and_all_later_ones_go_to_the_same_person_and_time) {
    Ward ward;
    const Outcome outcome = ward.perform(ward.move(1, 0, "11:00", ward.carl));
    BOOST_TEST(rule_of(outcome) == "accepted");
    BOOST_TEST(ward.places() == "Mon 23 Nov 09:00 beth; Mon 30 Nov 11:00 carl pinned; "
                                "Mon 7 Dec 11:00 carl; Mon 14 Dec 11:00 carl");
    BOOST_TEST(warnings_of(outcome) == "pattern_moved");
    BOOST_TEST(outcome.warnings[0].message == "2 visits from Mon 7 Dec on are moved along");
    const ContactPlan plan = ward.now_of(ward.weekly);
    BOOST_TEST(plan.usual_professional_id.text == "carl");
    BOOST_TEST(to_text(*plan.usual_start) == "11:00");
}

BOOST_AUTO_TEST_CASE(another_weekday_moves_the_plans_weekday_as_well) {
    Ward ward;
    BOOST_TEST(ward.perform(ward.move(0, 2, "09:00", ward.beth)).accepted());
    BOOST_TEST(ward.places() == "Wed 25 Nov 09:00 beth pinned; Wed 2 Dec 09:00 beth; "
                                "Wed 9 Dec 09:00 beth; Wed 16 Dec 09:00 beth");
    BOOST_TEST(to_text(ward.now_of(ward.weekly).weekdays) == "wed");
}

BOOST_AUTO_TEST_CASE(what_is_pinned_started_or_of_another_weekday_stays) {
    Ward ward;
    Contact pinned = ward.mondays[1];
    pinned.pinned = true;
    upsert_row(ward.database(), description_of<Contact>(), &pinned);
    Contact started = ward.mondays[2];
    started.status = ContactStatus::started;
    upsert_row(ward.database(), description_of<Contact>(), &started);
    const Contact thursday = ward.visit(ward.care, {.contact_plan_id = ward.weekly.id,
                                                    .day = ward.today + 3,
                                                    .professional_id = ward.beth.id,
                                                    .start = at("09:00")});
    BOOST_TEST(ward.perform(ward.move(0, 0, "10:00", ward.beth)).accepted());
    BOOST_TEST(ward.places() == "Mon 23 Nov 10:00 beth pinned; Mon 30 Nov 09:00 beth pinned; "
                                "Mon 7 Dec 09:00 beth; Mon 14 Dec 10:00 beth");
    BOOST_TEST(to_text(*ward.now_of(thursday).start) == "09:00");
}

BOOST_AUTO_TEST_CASE(those_that_do_not_fit_stay_and_are_counted_with_the_first_reason) {
    Ward ward;
    ward.absence(ward.carl, {.first_day = ward.today + 7, .last_day = ward.today + 14});
    const Outcome outcome = ward.perform(ward.move(0, 0, "11:00", ward.carl));
    BOOST_TEST(warnings_of(outcome) == "pattern_moved, pattern_stays");
    BOOST_TEST(outcome.warnings[1].message ==
               "2 visits from Mon 30 Nov on are left where they were (Mon 30 Nov: Is away on Mon "
               "30 Nov)");
    BOOST_TEST(ward.places() == "Mon 23 Nov 11:00 carl pinned; Mon 30 Nov 09:00 beth; "
                                "Mon 7 Dec 09:00 beth; Mon 14 Dec 11:00 carl");
}

BOOST_AUTO_TEST_CASE(visits_that_are_made_later_are_placed_there_unless_the_person_is_away) {
    Ward ward;
    ward.perform(ward.move(0, 0, "11:00", ward.carl));
    ward.absence(ward.carl, {.first_day = ward.today + 35, .last_day = ward.today + 35});
    const Outcome made = ward.perform(PlanVisits{ward.team.id, ward.today + 28, ward.today + 41});
    BOOST_REQUIRE(made.created.size() == 2u);
    const Contact next = ward.now_of(Id<Contact>(made.created[0]));
    BOOST_TEST(next.professional_id.text == "carl");
    BOOST_TEST(to_text(*next.start) == "11:00");
    BOOST_TEST(!next.pinned);
    BOOST_TEST(!is_placed(ward.now_of(Id<Contact>(made.created[1]))));
}

BOOST_AUTO_TEST_CASE(all_of_it_is_one_step_to_undo) {
    Ward ward;
    const std::string before = ward.places();
    ward.perform(ward.move(0, 1, "11:00", ward.carl));
    BOOST_TEST(rule_of(ward.perform(Undo{ward.last_command_id})) == "accepted");
    BOOST_TEST(ward.places() == before);
    BOOST_TEST(!ward.now_of(ward.weekly).usual_start);
}

BOOST_AUTO_TEST_CASE(asks_what_placing_one_visit_asks) {
    Ward ward;
    BOOST_TEST(rule_of(ward.perform(ward.move(0, 0, "15:50", ward.beth))) == "working_hours");
    BOOST_TEST(rule_of(ward.perform(ward.move(0, -1, "09:00", ward.beth))) == "past_day");
    const Contact extra = ward.visit(ward.care);
    BOOST_TEST(rule_of(ward.perform(MovePattern{
                   extra.id, ward.today, at("12:00"), ward.beth.id, {}})) == "of_a_plan");
    BOOST_TEST(rule_of(ward.perform(
                   MovePattern{Id<Contact>("none"), ward.today, at("12:00"), ward.beth.id, {}})) ==
               "record_exists");
    ward.actor = actor_of(ward, "carl.nurse", Role::professional, ward.carl.id);
    BOOST_TEST(rule_of(ward.perform(ward.move(0, 0, "12:00", ward.carl))) == "own_work_only");
}

BOOST_AUTO_TEST_SUITE_END()
