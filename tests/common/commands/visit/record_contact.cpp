#include "common/commands/visit/record_contact.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Case care = case_of(patient("Adeyemi"), {.status = CaseStatus::allocated, .owner_id = beth.id});
    Contact placed = visit(care, {.professional_id = beth.id, .start = at("08:30")});

    RecordContact seen(const Contact& contact) {
        RecordContact command;
        command.contact_id = contact.id;
        command.location = "home";
        command.actual_start = at("08:35");
        command.actual_minutes = 42;
        command.notes = "Wound clean";
        return command;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(record_contact)

BOOST_AUTO_TEST_CASE(keeps_what_happened_beside_what_was_planned) {
    Ward ward;
    BOOST_TEST(rule_of(ward.perform(ward.seen(ward.placed))) == "accepted");
    const Contact contact = ward.now_of(ward.placed);
    BOOST_CHECK(contact.status == ContactStatus::delivered);
    BOOST_CHECK(contact.attendance == Attendance::seen);
    BOOST_TEST(to_text(*contact.actual_start) == "08:35");
    BOOST_TEST(*contact.actual_minutes == 42);
    BOOST_TEST(to_text(*contact.start) == "08:30");
    BOOST_TEST(contact.planned_minutes == 30);
    BOOST_TEST(contact.notes == "Wound clean");
    BOOST_TEST(contact.location == "home");
}

BOOST_AUTO_TEST_CASE(each_attendance_has_its_status) {
    const std::vector<std::pair<Attendance, ContactStatus>> expected{
        {Attendance::not_recorded, ContactStatus::started},
        {Attendance::did_not_attend, ContactStatus::missed},
        {Attendance::no_access, ContactStatus::missed},
        {Attendance::cancelled_by_patient, ContactStatus::cancelled},
        {Attendance::cancelled_by_provider, ContactStatus::cancelled}};
    for (const auto& [attendance, status] : expected) {
        Ward ward;
        RecordContact command = ward.seen(ward.placed);
        command.attendance = attendance;
        BOOST_TEST(ward.perform(command).accepted());
        BOOST_CHECK(ward.now_of(ward.placed).status == status);
    }
}

BOOST_AUTO_TEST_CASE(a_visit_begins_and_is_then_recorded) {
    Ward ward;
    RecordContact begin = ward.seen(ward.placed);
    begin.attendance = Attendance::not_recorded;
    begin.actual_minutes.reset();
    BOOST_TEST(rule_of(ward.perform(begin)) == "accepted");
    BOOST_TEST(rule_of(ward.perform(begin)) == "recorded_once");
    BOOST_TEST(rule_of(ward.perform(ward.seen(ward.placed))) == "accepted");
}

BOOST_AUTO_TEST_CASE(is_recorded_once) {
    Ward ward;
    ward.perform(ward.seen(ward.placed));
    BOOST_TEST(rule_of(ward.perform(ward.seen(ward.placed))) == "recorded_once");
}

BOOST_AUTO_TEST_CASE(asks_when_it_was_and_how_long_it_took) {
    Ward ward;
    RecordContact command = ward.seen(ward.placed);
    command.actual_start.reset();
    BOOST_TEST(message_of(ward.perform(command)) == "At what time did the visit start?");
    command = ward.seen(ward.placed);
    command.actual_minutes.reset();
    BOOST_TEST(message_of(ward.perform(command)) == "How many minutes did it take?");
    command.actual_minutes = 721;
    BOOST_TEST(rule_of(ward.perform(command)) == "record_complete");
    command.actual_minutes = -1;
    BOOST_TEST(rule_of(ward.perform(command)) == "record_complete");
    command = ward.seen(ward.placed);
    command.actual_start = TimeOfDay{24 * 60};
    BOOST_TEST(rule_of(ward.perform(command)) == "record_complete");
}

BOOST_AUTO_TEST_CASE(what_is_to_come_cannot_have_been_but_can_be_cancelled) {
    Ward ward;
    const Contact tomorrow = ward.visit(ward.care, {.day = ward.today + 1});
    BOOST_TEST(rule_of(ward.perform(ward.seen(tomorrow))) == "not_yet");
    RecordContact command;
    command.contact_id = tomorrow.id;
    command.attendance = Attendance::cancelled_by_patient;
    BOOST_TEST(rule_of(ward.perform(command)) == "accepted");
    BOOST_TEST(rule_of(ward.perform(RecordContact{})) == "record_exists");
}

BOOST_AUTO_TEST_CASE(the_first_contact_makes_the_case_active) {
    Ward ward;
    RecordContact command = ward.seen(ward.placed);
    command.attendance = Attendance::no_access;
    ward.perform(command);
    BOOST_CHECK(ward.now_of(ward.care).status == CaseStatus::allocated);
    ward.perform(ward.seen(ward.visit(ward.care)));
    BOOST_CHECK(ward.now_of(ward.care).status == CaseStatus::active);
    BOOST_TEST(ward.all<StatusChange>().at(0).reason == "First contact");
    ward.perform(ward.seen(ward.visit(ward.care)));
    BOOST_TEST(ward.all<StatusChange>().size() == 1);
}

BOOST_AUTO_TEST_CASE(whoever_gives_an_unplaced_visit_has_placed_it) {
    Ward ward;
    const Contact unplaced = ward.visit(ward.care);
    ward.actor = actor_of(ward, "Beth L", Role::professional, ward.beth.id);
    ward.perform(ward.seen(unplaced));
    BOOST_TEST(ward.now_of(unplaced).professional_id.text == "beth");
    BOOST_TEST(to_text(*ward.now_of(unplaced).start) == "08:35");
}

BOOST_AUTO_TEST_CASE(a_visit_that_was_cancelled_by_a_closure_and_given_all_the_same_is_not_lost) {
    Ward ward;
    const Contact cancelled = ward.visit(ward.care, {.status = ContactStatus::cancelled});
    BOOST_TEST(rule_of(ward.perform(ward.seen(cancelled))) == "accepted");
}

BOOST_AUTO_TEST_SUITE_END()
