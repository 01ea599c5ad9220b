#include "common/commands/case/move_case.h"

#include "common/commands/case/unallocate_case.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Beth and Carl each have 5 × 480 = 2400 minutes a week. The case asks for three visits a week at the base:
// 3 × (30 + 0 + 10) = 120 minutes.
struct Ward : World {
    Professional beth = professional("Beth", {.skills = {"wound_care"}});
    Professional carl = professional("Carl");
    Patient joy = patient("Adeyemi");
    Case care = case_of(joy, {.reference = "C-1042"});
    ContactPlan plan_of_care = plan(care, {.visits = 3});

    Outcome move(const Professional& to, const std::string& reason = "") {
        return perform(MoveCase{care.id, to.id, reason});
    }
    // Fills a professional's week by one more case.
    void give_load(const Professional& to, int minutes) {
        const Case other = case_of(joy, {.status = CaseStatus::active, .owner_id = to.id});
        plan(other, {.visits = 1, .minutes = minutes - 10});
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(move_case)

BOOST_AUTO_TEST_CASE(a_first_allocation_gives_an_owner_and_a_line_of_history) {
    Ward ward;
    BOOST_TEST(rule_of(ward.move(ward.beth, "nearest")) == "accepted");
    const Case care = ward.now_of(ward.care);
    BOOST_TEST(care.owner_id.text == "beth");
    BOOST_CHECK(care.status == CaseStatus::allocated);
    const auto history = ward.all<StatusChange>();
    BOOST_REQUIRE(history.size() == 1);
    BOOST_CHECK(history[0].from_status == CaseStatus::waiting);
    BOOST_CHECK(history[0].to_status == CaseStatus::allocated);
    BOOST_TEST(history[0].owner_id.text == "beth");
    BOOST_TEST(history[0].reason == "nearest");
}

BOOST_AUTO_TEST_CASE(an_active_case_stays_active_with_its_new_owner) {
    Ward ward;
    const Case active =
        ward.case_of(ward.joy, {.status = CaseStatus::active, .owner_id = ward.beth.id});
    BOOST_TEST(ward.perform(MoveCase{active.id, ward.carl.id}).accepted());
    BOOST_CHECK(ward.now_of(active).status == CaseStatus::active);
    BOOST_TEST(ward.now_of(active).owner_id.text == "carl");
}

BOOST_AUTO_TEST_CASE(a_suspended_case_stays_suspended_whoever_owns_it) {
    Ward ward;
    const Case away =
        ward.case_of(ward.joy, {.status = CaseStatus::suspended, .owner_id = ward.beth.id});
    BOOST_TEST(ward.perform(MoveCase{away.id, ward.carl.id}).accepted());
    BOOST_TEST(ward.perform(UnallocateCase{away.id}).accepted());
    BOOST_CHECK(ward.now_of(away).status == CaseStatus::suspended);
    BOOST_TEST(ward.now_of(away).owner_id.none());
}

BOOST_AUTO_TEST_CASE(moving_to_nobody_lets_the_case_wait) {
    Ward ward;
    ward.move(ward.beth);
    BOOST_TEST(ward.perform(MoveCase{ward.care.id, {}}).accepted());
    BOOST_TEST(ward.now_of(ward.care).owner_id.none());
    BOOST_CHECK(ward.now_of(ward.care).status == CaseStatus::waiting);
    BOOST_TEST(rule_of(ward.perform(MoveCase{ward.care.id, {}})) == "nothing_changed");
}

BOOST_AUTO_TEST_CASE(moving_to_the_owner_changes_nothing_and_says_so) {
    Ward ward;
    ward.move(ward.beth);
    BOOST_TEST(message_of(ward.move(ward.beth)) == "C-1042 is with Beth already");
}

BOOST_AUTO_TEST_CASE(the_last_free_minute_may_be_given_and_one_more_asks_a_reason) {
    Ward ward;
    ward.give_load(ward.carl, 2280); // + 120 = 2400
    BOOST_TEST(rule_of(ward.move(ward.carl)) == "accepted");
    ward.give_load(ward.beth, 2281);
    const Outcome refused = ward.move(ward.beth);
    BOOST_TEST(rule_of(refused) == "capacity");
    BOOST_TEST(message_of(refused) == "Over capacity: 96% → 101%");
    BOOST_TEST(refused.rejection->accepts_reason);
    BOOST_TEST(ward.now_of(ward.care).owner_id.text == "carl");
}

BOOST_AUTO_TEST_CASE(with_a_reason_overload_is_accepted_listed_and_kept) {
    Ward ward;
    ward.give_load(ward.carl, 2400);
    const Outcome outcome = ward.move(ward.carl, "covers for Beth this week");
    BOOST_TEST(rule_of(outcome) == "accepted");
    BOOST_TEST(warnings_of(outcome) == "capacity");
    BOOST_TEST(ward.all<StatusChange>().at(0).reason == "covers for Beth this week");
}

// 2281 of the week, then leave on Friday takes 480 of the 2400 available
BOOST_AUTO_TEST_CASE(leave_in_the_week_lessens_what_there_is_to_give) {
    Ward ward;
    ward.give_load(ward.carl, 1800);
    ward.absence(ward.carl, {.first_day = ward.today + 4, .last_day = ward.today + 4});
    BOOST_TEST(rule_of(ward.move(ward.carl)) == "accepted"); // 1920 of 1920
    ward.absence(ward.beth, {.first_day = ward.today, .last_day = ward.today + 6});
    BOOST_TEST(message_of(ward.move(ward.beth)) == "Over capacity: no time available this week");
}

BOOST_AUTO_TEST_CASE(a_missing_skill_asks_a_reason) {
    Ward ward;
    ContactPlan plan = ward.plan_of_care;
    const Case other = ward.case_of(ward.joy);
    ward.plan(other, {.skills = {"wound_care"}});
    const Outcome refused = ward.perform(MoveCase{other.id, ward.carl.id});
    BOOST_TEST(rule_of(refused) == "skill_match");
    BOOST_TEST(refused.rejection->accepts_reason);
    BOOST_TEST(warnings_of(ward.perform(MoveCase{other.id, ward.carl.id, "will be trained"})) ==
               "skill_match");
}

BOOST_AUTO_TEST_CASE(a_missing_skill_blocks_whatever_the_reason_when_time_critical_or_for_two) {
    Ward ward;
    const Case critical = ward.case_of(ward.joy);
    ward.plan(critical, {.time_critical = true, .skills = {"insulin"}});
    const Outcome refused = ward.perform(MoveCase{critical.id, ward.carl.id, "please"});
    BOOST_TEST(rule_of(refused) == "skill_match");
    BOOST_TEST(!refused.rejection->accepts_reason);
    const Case for_two = ward.case_of(ward.joy);
    ward.plan(for_two, {.equipment = {"hoist"}, .staff = 2});
    BOOST_TEST(rule_of(ward.perform(MoveCase{for_two.id, ward.carl.id, "please"})) == "equipment");
}

BOOST_AUTO_TEST_CASE(refuses_someone_who_left_or_works_in_another_team) {
    Ward ward;
    const Professional gone = ward.professional("Gone", {.active = false});
    BOOST_TEST(message_of(ward.move(gone)) == "Gone does not work here any more");
    ward.actor.unit_ids.insert("other");
    const Professional elsewhere = ward.professional("Elsewhere", {.team_id = Id<Team>("other")});
    BOOST_TEST(rule_of(ward.move(elsewhere)) == "can_take_work");
}

BOOST_AUTO_TEST_CASE(refuses_what_is_not_there_or_over) {
    Ward ward;
    BOOST_TEST(rule_of(ward.perform(MoveCase{Id<Case>("none"), ward.beth.id})) == "record_exists");
    BOOST_TEST(rule_of(ward.perform(MoveCase{ward.care.id, Id<Professional>("none")})) ==
               "record_exists");
    const Case closed = ward.case_of(ward.joy, {.status = CaseStatus::closed});
    BOOST_TEST(rule_of(ward.perform(MoveCase{closed.id, ward.beth.id})) == "case_open");
    const Case rejected = ward.case_of(ward.joy, {.status = CaseStatus::rejected});
    BOOST_TEST(rule_of(ward.perform(MoveCase{rejected.id, ward.beth.id})) == "case_open");
}

// It is 08:00. What is pinned, started, past or with someone else stays; the rest becomes unplaced.
BOOST_AUTO_TEST_CASE(visits_to_come_with_the_former_owner_return_to_the_unplaced) {
    Ward ward;
    ward.move(ward.beth);
    const auto visit = [&](const char* id, int day, const char* time, Contact rest = {}) {
        rest.id = Id<Contact>(id);
        rest.day = ward.today + day;
        rest.start = at(time);
        if (rest.professional_id.none()) rest.professional_id = ward.beth.id;
        return ward.visit(ward.care, rest);
    };
    const Contact tomorrow = visit("tomorrow", 1, "09:00");
    const Contact later = visit("later", 0, "08:00");
    const Contact earlier = visit("earlier", 0, "07:59");
    const Contact pinned = visit("pinned", 2, "09:00", {.pinned = true});
    const Contact started = visit("started", 0, "08:00", {.status = ContactStatus::started});
    const Contact covered = visit("covered", 3, "09:00", {.professional_id = ward.carl.id});

    const Outcome outcome = ward.move(ward.carl);
    BOOST_TEST(warnings_of(outcome) == "visits_unplaced, pinned_visits_stay");
    BOOST_TEST(outcome.warnings[0].message == "2 visits from Mon 23 Nov on are unplaced");
    BOOST_TEST(outcome.warnings[0].amount == 2);
    for (const Contact& moved : {tomorrow, later}) {
        BOOST_TEST(!is_placed(ward.now_of(moved)));
        BOOST_CHECK(ward.now_of(moved).day == moved.day);
    }
    for (const Contact& staying : {earlier, pinned, started, covered})
        BOOST_TEST(ward.now_of(staying).version == 0, staying.id.text);
}

BOOST_AUTO_TEST_CASE(a_referral_that_is_allocated_is_accepted_by_that) {
    Ward ward;
    const Case referral = ward.case_of(ward.joy, {.status = CaseStatus::referral});
    BOOST_TEST(ward.perform(MoveCase{referral.id, ward.beth.id}).accepted());
    BOOST_CHECK(ward.now_of(referral).status == CaseStatus::allocated);
}

BOOST_AUTO_TEST_SUITE_END()
