#include "common/commands/schedule/publish_schedule.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Professional carl = professional("Carl");
    Case care = case_of(patient("Adeyemi"));

    Contact placed(const Professional& with, std::string_view time, Contact rest = {}) {
        rest.professional_id = with.id;
        rest.start = at(time);
        return visit(care, rest);
    }
    Outcome publish(std::vector<ScheduledProfessional> professionals = {}) {
        return perform(PublishSchedule{team.id, today, today + 6, std::move(professionals)});
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(publish_schedule)

BOOST_AUTO_TEST_CASE(the_draft_becomes_what_everybody_goes_by) {
    Ward ward;
    const Contact beths = ward.placed(ward.beth, "09:00");
    const Contact next_week = ward.placed(ward.beth, "09:00", {.day = ward.today + 7});
    BOOST_TEST(!is_published_as_is(beths));
    const Outcome outcome = ward.publish();
    BOOST_TEST(rule_of(outcome) == "accepted");
    BOOST_TEST(is_published_as_is(ward.now_of(beths)));
    BOOST_TEST(!is_published_as_is(ward.now_of(next_week)));
    BOOST_REQUIRE(outcome.created.size() == 1); // Carl has no visit
    const ContactSchedule schedule = ward.now_of(Id<ContactSchedule>(outcome.created[0]));
    BOOST_TEST(schedule.professional_id.text == "beth");
    BOOST_CHECK(schedule.status == ScheduleStatus::published);
    BOOST_CHECK(schedule.published_at == ward.now);
    BOOST_TEST(schedule.published_by.text == "marta");
}

BOOST_AUTO_TEST_CASE(publishing_again_renews_the_same_schedule) {
    Ward ward;
    Contact beths = ward.placed(ward.beth, "09:00");
    ward.publish();
    beths = ward.now_of(beths);
    beths.start = at("11:00");
    upsert_row(ward.database(), description_of<Contact>(), &beths);
    ward.now.milliseconds += 60'000;
    BOOST_TEST(ward.publish().created.empty());
    BOOST_TEST(to_text(*ward.now_of(beths).published_start) == "11:00");
    const auto schedules = ward.all<ContactSchedule>();
    BOOST_REQUIRE(schedules.size() == 1);
    BOOST_CHECK(schedules[0].published_at == ward.now);
}

BOOST_AUTO_TEST_CASE(only_the_professionals_named_are_published) {
    Ward ward;
    const Contact beths = ward.placed(ward.beth, "09:00");
    const Contact carls = ward.placed(ward.carl, "09:00");
    BOOST_TEST(ward.publish({{ward.carl.id}}).accepted());
    BOOST_TEST(!is_published_as_is(ward.now_of(beths)));
    BOOST_TEST(is_published_as_is(ward.now_of(carls)));
}

BOOST_AUTO_TEST_CASE(a_visit_that_was_taken_away_or_cancelled_leaves_the_published_timetable) {
    Ward ward;
    const Contact taken = ward.visit(
        ward.care, {.published_professional_id = ward.beth.id, .published_start = at("09:00")});
    const Contact cancelled = ward.placed(ward.beth, "11:00",
                                          {.status = ContactStatus::cancelled,
                                           .published_professional_id = ward.beth.id,
                                           .published_start = at("11:00")});
    BOOST_TEST(ward.publish({{ward.beth.id}}).accepted());
    BOOST_TEST(ward.now_of(taken).published_professional_id.none());
    BOOST_TEST(!ward.now_of(cancelled).published_start);
}

BOOST_AUTO_TEST_CASE(each_professional_for_whom_something_is_new_is_told_once_without_a_name) {
    Ward ward;
    const User her = ward.user("beth.nurse", Role::professional, ward.beth.id);
    const User his = ward.user("carl.nurse", Role::professional, ward.carl.id);
    ward.placed(ward.beth, "09:00");
    ward.placed(ward.beth, "10:00",
                {.published_professional_id = ward.beth.id, .published_start = at("11:00")});
    ward.placed(ward.beth, "13:00",
                {.published_professional_id = ward.carl.id, .published_start = at("13:00")});
    ward.publish();
    const auto notices = ward.all<Notice>("order by user_id");
    BOOST_REQUIRE(notices.size() == 2u);
    BOOST_TEST(notices[0].user_id.text == her.id.text);
    BOOST_TEST(notices[0].summary == "Mon 23 Nov to Sun 29 Nov: 1 visit changed, 2 new");
    BOOST_TEST(notices[1].user_id.text == his.id.text);
    BOOST_TEST(notices[1].summary == "Mon 23 Nov to Sun 29 Nov: 1 visit taken away");
    BOOST_TEST(ward.now_of(Id<ContactSchedule>(notices[1].subject_id)).professional_id.text ==
               "carl");
    ward.publish();
    BOOST_TEST(ward.all<Notice>().size() == 2u); // nothing is new, so nobody is told again
}

BOOST_AUTO_TEST_CASE(a_visit_that_leaves_the_day_is_published_with_the_day_it_left) {
    Ward ward;
    Contact moved = ward.placed(ward.beth, "09:00");
    ward.publish();
    moved = ward.now_of(moved);
    BOOST_CHECK(moved.published_day == ward.today);
    moved.day = ward.today + 9;
    upsert_row(ward.database(), description_of<Contact>(), &moved);
    BOOST_TEST(ward.publish().accepted()); // of this week
    BOOST_CHECK(ward.now_of(moved).published_day == ward.today + 9);
}

BOOST_AUTO_TEST_CASE(counts_what_is_still_unplaced) {
    Ward ward;
    ward.visit(ward.care);
    ward.visit(ward.care);
    const Outcome outcome = ward.publish();
    BOOST_TEST(warnings_of(outcome) == "visits_unplaced");
    BOOST_TEST(outcome.warnings[0].message == "2 visits of 1 case in this period are unplaced");
}

BOOST_AUTO_TEST_CASE(a_draft_with_blocking_problems_is_not_published) {
    Ward ward;
    ward.placed(ward.beth, "09:00");
    ward.placed(ward.beth, "09:10");
    const Outcome refused = ward.publish();
    BOOST_TEST(rule_of(refused) == "draft_without_problems");
    BOOST_TEST(message_of(refused) == "1 problem to solve before publishing. Beth, Mon 23 Nov: "
                                      "Overlaps the 09:00 visit by 20 min");
    BOOST_TEST(ward.publish({{ward.carl.id}}).accepted()); // Beth's problem is not Carl's
}

BOOST_AUTO_TEST_CASE(what_only_asks_a_reason_may_be_published) {
    Ward ward;
    ward.placed(ward.beth, "15:45"); // a quarter of an hour of overtime
    BOOST_TEST(rule_of(ward.publish()) == "accepted");
}

BOOST_AUTO_TEST_CASE(refuses_periods_and_people_that_make_no_sense) {
    Ward ward;
    BOOST_TEST(rule_of(ward.perform(
                   PublishSchedule{ward.team.id, ward.today, ward.today - 1, {}})) == "period");
    BOOST_TEST(rule_of(ward.perform(
                   PublishSchedule{ward.team.id, ward.today, ward.today + 92, {}})) == "period");
    BOOST_TEST(rule_of(ward.perform(PublishSchedule{
                   Id<Team>("other"), ward.today, ward.today, {}})) == "team_in_reach");
    BOOST_TEST(rule_of(ward.publish({{Id<Professional>("none")}})) == "record_exists");
}

BOOST_AUTO_TEST_SUITE_END()
