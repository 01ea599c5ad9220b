// Each measure in a world of a few rows, with the number that a person would count.
#include "tests/common/reports/small_service.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(measures_of_contacts, SmallService)

BOOST_AUTO_TEST_CASE(contacts_are_counted_by_what_became_of_them) {
    const Case one = care({.status = CaseStatus::active, .owner_id = beth.id});
    const Date day = today - 3;
    seen(one, day);
    visit(one, {.day = day, .status = ContactStatus::missed, .attendance = Attendance::no_access});
    visit(one, {.day = day, .status = ContactStatus::cancelled});
    visit(one, {.day = day, .professional_id = beth.id, .start = at("12:00")});
    visit(one, {.day = today, .professional_id = beth.id, .start = at("12:00")});
    visit(one, {.day = today + 1}); // outside the period
    BOOST_TEST(groups("contacts", "became", "2026-11-20", "2026-11-23") ==
               "Delivered 1, Missed 1, Cancelled 1, Not recorded 1, Planned 1");
    BOOST_TEST(number("contacts_delivered", "2026-11-20", "2026-11-23") == "1");
    BOOST_TEST(number("contacts_missed", "2026-11-20", "2026-11-23") == "1");
    BOOST_TEST(number("contacts_cancelled", "2026-11-20", "2026-11-23") == "1");
    BOOST_TEST(groups("contacts", "professional", "2026-11-20", "2026-11-23") ==
               "Beth 3, Nobody 2");
}

BOOST_AUTO_TEST_CASE(a_person_with_three_unplaced_visits_is_one_person_without_care) {
    const Patient joy = patient("Adeyemi");
    const Case wound = case_of(joy, {.needs = {"wound"}});
    const Case falls = case_of(joy, {.needs = {"falls"}});
    visit(wound, {.day = today + 1});
    visit(wound, {.day = today + 2, .professional_id = beth.id}); // without a time
    visit(falls, {.day = today + 3});
    visit(falls, {.day = today + 3, .professional_id = beth.id, .start = at("10:00")});
    visit(falls, {.day = today + 30});
    visit(falls, {.day = today + 3, .status = ContactStatus::cancelled});
    BOOST_TEST(number("unplaced") == "3");
    BOOST_TEST(number("without_care") == "1");
    BOOST_TEST(groups("without_care", "need") == "Falls 1, Wound 1"); // the same person in both
    BOOST_TEST(groups("unplaced", "need") == "Wound 2, Falls 1");
    BOOST_TEST(report({.measure = "without_care", .need = "falls"}).total.rows == 1);
}

BOOST_AUTO_TEST_CASE(continuity_is_the_share_of_the_one_who_gave_most) {
    const Case one = care({.needs = {"wound"}});
    const Date day = today - 7;
    seen(one, day);
    seen(one, day + 1);
    seen(one, day + 2, {.professional_id = carl.id});
    const Case other = care({.needs = {"falls"}});
    seen(other, day, {.professional_id = carl.id});
    BOOST_TEST(number("continuity", "2026-11-16", "2026-11-22") == "75%"); // 2 and 1 of 4
    BOOST_TEST(groups("continuity", "need", "2026-11-16", "2026-11-22") ==
               "Falls 100%, Wound 66.6%");
}

BOOST_AUTO_TEST_CASE(a_row_says_what_became_of_the_contact_or_what_is_missing) {
    const Case one = care({});
    const auto why = [&](Contact contact) {
        contact.case_id = one.id;
        database().run("delete from contacts", {});
        visit(one, contact);
        ReportFacts facts(database(), team.id, clock);
        const Report made =
            make_report(facts, {.measure = "contacts", .period = "next_2_weeks", .row = "all"});
        return report_rows(facts, *made.measure, made.listed).at(0).why;
    };
    BOOST_TEST(why({}) == "Nobody to give it, Mon 23 Nov");
    BOOST_TEST(why({.professional_id = beth.id}) == "No time yet, Mon 23 Nov, Beth");
    BOOST_TEST(why({.professional_id = beth.id, .start = at("10:00")}) ==
               "Planned, Mon 23 Nov 10:00, Beth");
    BOOST_TEST(
        why({.professional_id = beth.id, .start = at("10:00"), .status = ContactStatus::missed}) ==
        "Missed, Mon 23 Nov 10:00, Beth");
}

BOOST_AUTO_TEST_SUITE_END()
