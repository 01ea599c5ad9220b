#include "common/commands/visit/amend_record.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Case care = case_of(patient("Adeyemi"), {.status = CaseStatus::active, .owner_id = beth.id});
    Contact recorded = visit(care, {.professional_id = beth.id,
                                    .start = at("07:00"),
                                    .status = ContactStatus::delivered,
                                    .attendance = Attendance::seen,
                                    .actual_start = at("07:05"),
                                    .actual_minutes = 25,
                                    .notes = "Left leg clean"});

    AmendRecord right() {
        AmendRecord command;
        command.contact_id = recorded.id;
        command.actual_start = at("07:05");
        command.actual_minutes = 25;
        command.notes = "Right leg clean";
        command.reason = "wrong leg written";
        return command;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(amend_record)

BOOST_AUTO_TEST_CASE(what_it_said_before_stays_in_the_thread_with_the_reason) {
    Ward ward;
    BOOST_TEST(rule_of(ward.perform(ward.right())) == "accepted");
    const Contact contact = ward.now_of(ward.recorded);
    BOOST_TEST(contact.notes == "Right leg clean");
    BOOST_TEST(contact.recorded_by.text == ward.actor.user_id.text);
    BOOST_CHECK(contact.recorded_at == ward.now);
    const auto comments = ward.all<Comment>();
    BOOST_REQUIRE(comments.size() == 1u);
    BOOST_TEST(comments[0].text == "Record amended: wrong leg written. Before: seen, 07:05, "
                                   "25 min. Notes: Left leg clean");
    BOOST_CHECK(comments[0].subject == CommentSubject::contact);
}

BOOST_AUTO_TEST_CASE(another_attendance_is_another_status_and_a_closed_door_asks_once) {
    Ward ward;
    AmendRecord command = ward.right();
    command.attendance = Attendance::no_access;
    BOOST_TEST(ward.perform(command).accepted());
    BOOST_CHECK(ward.now_of(ward.recorded).status == ContactStatus::missed);
    BOOST_TEST(ward.all<Task>().size() == 1u);
    command.notes = "Curtains drawn";
    BOOST_TEST(ward.perform(command).accepted());
    BOOST_TEST(ward.all<Task>().size() == 1u);
}

BOOST_AUTO_TEST_CASE(asks_for_a_reason_and_for_something_to_amend) {
    Ward ward;
    AmendRecord command = ward.right();
    command.reason = " ";
    const Outcome asked = ward.perform(command);
    BOOST_TEST(rule_of(asked) == "reason_given");
    BOOST_TEST(asked.rejection->accepts_reason);
    command.notes = ward.recorded.notes;
    BOOST_TEST(rule_of(ward.perform(command)) == "nothing_changed");
    command.actual_minutes.reset();
    BOOST_TEST(rule_of(ward.perform(command)) == "record_complete");
    command.attendance = Attendance::not_recorded;
    BOOST_TEST(rule_of(ward.perform(command)) == "record_complete");
    command.contact_id = ward.visit(ward.care).id;
    BOOST_TEST(rule_of(ward.perform(command)) == "recorded_before");
}

BOOST_AUTO_TEST_CASE(a_professional_amends_what_they_gave_or_recorded) {
    Ward ward;
    const Professional carl = ward.professional("Carl");
    ward.actor = actor_of(ward, "carl.nurse", Role::professional, carl.id);
    BOOST_TEST(rule_of(ward.perform(ward.right())) == "own_work_only");
    ward.actor = actor_of(ward, "beth.nurse", Role::professional, ward.beth.id);
    BOOST_TEST(rule_of(ward.perform(ward.right())) == "accepted");
}

BOOST_AUTO_TEST_SUITE_END()
