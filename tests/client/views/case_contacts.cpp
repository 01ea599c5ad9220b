#include "client/views/case_contacts.h"

#include "tests/client/views/small_case.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(case_contacts)

BOOST_AUTO_TEST_CASE(contacts_are_newest_first_with_what_became_of_them) {
    SmallCase file;
    const Date today = file.world.today;
    file.world.visit(file.care, {.day = today - 3,
                                 .professional_id = file.amara.id,
                                 .start = at("09:40"),
                                 .status = ContactStatus::delivered,
                                 .attendance = Attendance::seen,
                                 .actual_minutes = 48,
                                 .notes = "Wound smaller."});
    file.world.visit(file.care,
                     {.day = today - 1, .professional_id = file.amara.id, .start = at("09:00")});
    file.world.visit(file.care, {.day = today + 1});
    const CaseView view = file.view();
    BOOST_REQUIRE(view.contacts.size() == 3u);
    BOOST_TEST(view.contacts[0].outcome.text == "Not placed");
    BOOST_TEST(view.contacts[1].outcome.text == "Not recorded");
    BOOST_TEST(view.contacts[1].can_record);
    BOOST_TEST(view.contacts[2].when == "Fri 20 Nov 09:40");
    BOOST_TEST(view.contacts[2].title == "Home visit · 48 min");
    BOOST_TEST(view.contacts[2].outcome.text == "Seen");
    BOOST_TEST((view.next_contact_id == view.contacts[1].id));
    BOOST_TEST(!view.actions.record);
}

BOOST_AUTO_TEST_CASE(a_record_says_what_is_next_and_who_wrote_it) {
    SmallCase file;
    const User beth = file.world.user("Beth Lindqvist", Role::professional);
    file.world.visit(file.care, {.day = file.world.today - 1,
                                 .professional_id = file.amara.id,
                                 .start = at("09:00"),
                                 .status = ContactStatus::delivered,
                                 .attendance = Attendance::seen,
                                 .actual_minutes = 30,
                                 .next_action = "Order dressings",
                                 .recorded_by = beth.id,
                                 .recorded_at = file.world.now});
    const CaseView view = file.view();
    BOOST_REQUIRE_EQUAL(view.contacts.size(), 1u);
    BOOST_TEST(view.contacts[0].next_action == "Order dressings");
    BOOST_TEST(view.contacts[0].recorded.find("Beth Lindqvist") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
