// Cases with their plans.
#include "tests/common/exchange/import_desk.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(csv_cases, ImportDesk)

BOOST_AUTO_TEST_CASE(cases_find_their_patient_and_owner_and_bring_their_plan) {
    import(CsvTable::patients, "family_name,nhs_number\nAdeyemi,9990000018\n");
    const Professional beth = world.professional("Beth");
    const auto result = import(
        CsvTable::cases, "patient_nhs_number,reason,owner,visits,minutes,weekdays,window_start\n"
                         "999 000 0018,Leg ulcer dressing,Beth,3,45,mon; wed; fri,9:00\n"
                         "999 000 0018,Catheter review,,,,,\n");
    BOOST_TEST(texts(result) == std::vector<std::string>{}, boost::test_tools::per_element());
    const auto cases = world.all<Case>("order by reference");
    BOOST_REQUIRE(cases.size() == 2u);
    BOOST_TEST(cases[0].owner_id.text == beth.id.text);
    BOOST_TEST((cases[0].status == CaseStatus::allocated));
    BOOST_TEST((cases[1].status == CaseStatus::waiting));
    BOOST_TEST(cases[0].reference != cases[1].reference);
    const auto plans = world.all<ContactPlan>();
    BOOST_REQUIRE(plans.size() == 1u);
    BOOST_TEST(plans[0].visits == 3);
    BOOST_TEST(to_text(plans[0].weekdays) == "fri mon wed");
    BOOST_TEST(plans[0].window_start->minutes == 540);
    BOOST_TEST(world.all<StatusChange>().size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_case_of_an_unknown_patient_or_owner_is_named) {
    const auto found = texts(
        import(CsvTable::cases, "patient_nhs_number,reason,owner,staff,visits\n,x,Nobody,3,0\n"));
    BOOST_REQUIRE(found.size() == 4u);
    BOOST_TEST(found[0] == "line 2, column \"patient_nhs_number\": expected the NHS number of a "
                           "patient of this team, found nothing");
    BOOST_TEST(
        found[1] ==
        "line 2, column \"owner\": expected the name of a professional of this team, found Nobody");
}

BOOST_AUTO_TEST_CASE(an_active_case_without_an_owner_is_named) {
    import(CsvTable::patients, "family_name,nhs_number\nAdeyemi,9990000018\n");
    const auto found = texts(
        import(CsvTable::cases, "patient_nhs_number,reason,status\n9990000018,Leg ulcer,active\n"));
    BOOST_REQUIRE(found.size() == 1u);
    BOOST_TEST(found[0] ==
               "line 2, column \"status\": expected a status that needs no owner, or an owner, "
               "found active");
}

BOOST_AUTO_TEST_SUITE_END()
