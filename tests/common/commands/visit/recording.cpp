#include "common/commands/visit/record_contact.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Case care = case_of(patient("Adeyemi", {.title = "Mrs", .given_name = "Joy"}),
                        {.status = CaseStatus::active, .owner_id = beth.id});

    Outcome nobody_opens(const Contact& contact) {
        RecordContact command;
        command.contact_id = contact.id;
        command.attendance = Attendance::no_access;
        return perform(command);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(recording)

BOOST_AUTO_TEST_CASE(a_door_that_nobody_opens_leaves_a_task_for_today) {
    Ward ward;
    BOOST_TEST(ward.nobody_opens(ward.visit(ward.care, {.professional_id = ward.beth.id,
                                                        .start = at("07:30")}))
                   .accepted());
    const auto tasks = ward.all<Task>();
    BOOST_REQUIRE(tasks.size() == 1u);
    BOOST_TEST(tasks[0].title == "No access: find out that Mrs J. Adeyemi is well");
    BOOST_TEST(tasks[0].details == "Nobody opened on Mon 23 Nov at 07:30.");
    BOOST_CHECK(tasks[0].due_on == ward.today);
    BOOST_TEST(!tasks[0].due_at);
    BOOST_TEST(tasks[0].assigned_to_id.none()); // whoever owns the case
    BOOST_TEST(tasks[0].case_id.text == ward.care.id.text);
}

BOOST_AUTO_TEST_CASE(after_a_time_critical_visit_it_is_due_within_half_an_hour) {
    Ward ward;
    ward.nobody_opens(ward.visit(
        ward.care, {.professional_id = ward.beth.id, .start = at("07:30"), .time_critical = true}));
    BOOST_TEST(to_text(*ward.all<Task>().at(0).due_at) == "08:30"); // it is 08:00
}

BOOST_AUTO_TEST_CASE(a_record_says_who_and_when_and_what_is_next) {
    Ward ward;
    const Contact contact = ward.visit(ward.care, {.expected_start = at("08:20")});
    RecordContact command;
    command.contact_id = contact.id;
    command.actual_start = at("07:45");
    command.actual_minutes = 15;
    command.next_action = " Order dressings ";
    BOOST_TEST(ward.perform(command).accepted());
    const Contact now = ward.now_of(contact);
    BOOST_TEST(now.recorded_by.text == ward.actor.user_id.text);
    BOOST_CHECK(now.recorded_at == ward.now);
    BOOST_TEST(now.next_action == "Order dressings");
    BOOST_TEST(!now.expected_start);
    BOOST_TEST(ward.all<Task>().empty());
}

BOOST_AUTO_TEST_SUITE_END()
