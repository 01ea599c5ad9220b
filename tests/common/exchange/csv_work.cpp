// Contacts, absences and tasks.
#include "tests/common/exchange/import_desk.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(csv_work, ImportDesk)

BOOST_AUTO_TEST_CASE(contacts_find_their_case_and_who_gave_them) {
    const Professional beth = world.professional("Beth");
    const Case care = world.case_of(world.patient("Adeyemi"), {.reference = "C-1042"});
    const auto result = import(
        CsvTable::contacts,
        "case_reference,professional,day,start,planned_minutes,attendance,actual_minutes,notes\n"
        "C-1042,Beth,20/11/2026,9:40,45,seen,48,Wound smaller\n"
        "C-1042,Beth,2026-11-25,09:40,45,,,\n"
        "C-1042,,2026-11-27,,30,,,\n");
    BOOST_TEST(texts(result) == std::vector<std::string>{}, boost::test_tools::per_element());
    const auto contacts = world.all<Contact>("order by day");
    BOOST_REQUIRE(contacts.size() == 3u);
    BOOST_CHECK((contacts[0].status == ContactStatus::delivered));
    BOOST_CHECK((contacts[0].attendance == Attendance::seen));
    BOOST_TEST(contacts[0].professional_id.text == beth.id.text);
    BOOST_TEST(contacts[0].case_id.text == care.id.text);
    BOOST_TEST(*contacts[0].actual_minutes == 48);
    BOOST_TEST(contacts[0].recorded_by.text == world.actor.user_id.text);
    BOOST_CHECK((contacts[1].status == ContactStatus::planned));
    BOOST_TEST(!contacts[1].recorded_at);
    BOOST_TEST(contacts[2].professional_id.none());
}

BOOST_AUTO_TEST_CASE(a_contact_whose_status_and_outcome_disagree_is_named) {
    world.case_of(world.patient("Adeyemi"), {.reference = "C-1042"});
    const auto found =
        texts(import(CsvTable::contacts, "case_reference,day,status,attendance,planned_minutes\n"
                                         "C-1042,2026-11-20,planned,seen,30\n"
                                         "C-1042,2026-11-20,delivered,no_access,30\n"
                                         "C-9999,,planned,,0\n"));
    BOOST_REQUIRE(found.size() == 5u);
    BOOST_TEST(found[0].find("line 2, column \"status\"") == 0u);
    BOOST_TEST(found[1].find("line 3, column \"attendance\"") == 0u);
    BOOST_TEST(found[2].find("line 4, column \"case_reference\"") == 0u);
    BOOST_TEST(found[3].find("line 4, column \"day\"") == 0u);
    BOOST_TEST(found[4].find("line 4, column \"planned_minutes\"") == 0u);
}

BOOST_AUTO_TEST_CASE(absences_name_a_professional_and_end_after_they_begin) {
    const Professional beth = world.professional("Beth");
    BOOST_TEST(
        texts(import(CsvTable::absences, "Professional,first day,last day,start,end,reason\n"
                                         "Beth,24/12/2026,31/12/2026,,,leave\n"
                                         "Beth,2026-11-25,2026-11-25,13:00,17:00,training\n"))
            .empty());
    const auto absences = world.all<Absence>("order by first_day desc");
    BOOST_REQUIRE(absences.size() == 2u);
    BOOST_TEST(absences[0].professional_id.text == beth.id.text);
    BOOST_TEST(to_text(*absences[1].end) == "17:00");
    const auto found =
        texts(import(CsvTable::absences, "professional,first_day,last_day,start,end\n"
                                         "Beth,2026-12-02,2026-12-01,,\n"
                                         "Nobody,2026-12-02,2026-12-02,9:00,8:00\n"
                                         ",2026-12-02,2026-12-02,,\n"));
    BOOST_REQUIRE(found.size() == 4u);
    BOOST_TEST(found[0].find("line 2, column \"last_day\"") == 0u);
    BOOST_TEST(found[1].find("line 3, column \"professional\"") == 0u);
    BOOST_TEST(found[2].find("line 3, column \"end\"") == 0u);
    BOOST_TEST(found[3].find("line 4, column \"professional\"") == 0u);
}

BOOST_AUTO_TEST_CASE(tasks_belong_to_a_case_and_are_due) {
    const Professional beth = world.professional("Beth");
    world.case_of(world.patient("Adeyemi"), {.reference = "C-1042"});
    BOOST_TEST(texts(import(CsvTable::tasks, "case_reference,title,due_on,assigned_to\n"
                                             "C-1042,Order stockings,25/11/2026,Beth\n"))
                   .empty());
    const Task task = world.all<Task>().at(0);
    BOOST_TEST(task.title == "Order stockings");
    BOOST_TEST(task.assigned_to_id.text == beth.id.text);
    BOOST_TEST(task.added_by.text == world.actor.user_id.text);
    BOOST_TEST(texts(import(CsvTable::tasks, "case_reference,title,due_on\nC-1042,,\n")).size() ==
               2u);
}

BOOST_AUTO_TEST_SUITE_END()
