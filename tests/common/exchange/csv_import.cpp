#include "common/exchange/csv_import.h"

#include "common/exchange/csv_export.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Desk {
    World world;

    CsvImport import(CsvTable table, const std::string& csv,
                     const std::map<std::string, std::string>& mapping = {}) {
        Transaction transaction(world.database(),
                                {world.next_command_id(), world.actor, world.now});
        return import_csv(transaction, world.team.id, table, csv, mapping);
    }
    static std::vector<std::string> texts(const CsvImport& result) {
        std::vector<std::string> all;
        for (const CsvProblem& problem : result.problems)
            all.push_back(to_text(problem));
        return all;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(csv_import, Desk)

BOOST_AUTO_TEST_CASE(patients_come_in_by_the_words_of_the_header) {
    const auto result = import(CsvTable::patients,
                               "Surname,Given name,NHS number,Birth date,Alerts\n"
                               "Adeyemi,Joy,999 000 0018,04/03/1945,\"dog, large\"\n",
                               {{"Surname", "family_name"}});
    BOOST_TEST(texts(result) == std::vector<std::string>{}, boost::test_tools::per_element());
    BOOST_TEST(result.rows == 1);
    const Patient patient = world.all<Patient>("where family_name = 'Adeyemi'").at(0);
    BOOST_TEST(patient.nhs_number == "9990000018");
    BOOST_TEST(to_text(*patient.birth_date) == "1945-03-04");
    BOOST_TEST(patient.alerts == "dog, large");
}

BOOST_AUTO_TEST_CASE(every_bad_cell_is_named_and_nothing_is_imported) {
    const std::string before = world.contents();
    const auto result = import(CsvTable::patients, "family_name,nhs_number,birth_date,place\n"
                                                   "Adeyemi,9990000018,1945-03-04,\n"
                                                   ",9990000018,31/02/1950,here\n"
                                                   "Brennan,1234567890,,\n");
    const auto found = texts(result);
    BOOST_REQUIRE(found.size() == 5u);
    BOOST_TEST(found[0] == "line 3, column \"birth_date\": expected a date as 2026-11-23 or "
                           "23/11/2026, found 31/02/1950");
    BOOST_TEST(found[1] == "line 3, column \"place\": expected latitude and longitude as "
                           "51.889000,0.903000, found here");
    BOOST_TEST(found[2] == "line 3, column \"family_name\": expected a family name, found nothing");
    BOOST_TEST(found[3].find("line 3, column \"nhs_number\"") == 0u);
    BOOST_TEST(found[4].find("line 4, column \"nhs_number\"") == 0u);
    BOOST_TEST(world.contents() == before);
}

BOOST_AUTO_TEST_CASE(a_column_that_means_nothing_is_not_lost_in_silence) {
    const auto found = texts(import(CsvTable::professionals, "name,skils\nAmara,wound care\n"));
    BOOST_REQUIRE(found.size() == 1u);
    BOOST_TEST(found[0].find("line 1, column \"skils\": expected one of the columns name, role") ==
               0u);
}

BOOST_AUTO_TEST_CASE(a_row_with_more_cells_than_the_header_is_named) {
    BOOST_TEST(texts(import(CsvTable::professionals, "name\nAmara,wound care\n")).at(0) ==
               "line 2: expected 1 cells, as in the header, found 2");
}

BOOST_AUTO_TEST_CASE(professionals_come_with_hours_and_skills) {
    const auto result =
        import(CsvTable::professionals, "name,role,band,skills,hours,active\n"
                                        "Amara Osei,District nurse,6,Wound care; insulin,\"mon "
                                        "08:00-16:00, tue 09:00-17:00\",yes\n");
    BOOST_TEST(texts(result).empty());
    const Professional amara = world.all<Professional>("where name = 'Amara Osei'").at(0);
    BOOST_TEST(to_text(amara.skills) == "insulin wound_care");
    BOOST_TEST(to_text(amara.hours) == "mon 08:00-16:00, tue 09:00-17:00");
}

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

BOOST_AUTO_TEST_CASE(what_is_exported_can_be_imported_elsewhere) {
    import(CsvTable::patients, "family_name,nhs_number,alerts,place\n=cmd(),9990000018,\"a "
                               "\"\"b\"\"\",\"51.889000,0.903000\"\n");
    const std::string csv =
        export_csv(world.database(), description_of<Patient>(), world.actor.unit_ids);
    BOOST_TEST(csv.find("'=cmd()") != std::string::npos);
    BOOST_TEST(export_csv(world.database(), description_of<Patient>(), {"elsewhere"}).find("cmd") ==
               std::string::npos);

    // Ids and versions are the other database's own.
    World other;
    std::string trimmed = csv;
    Transaction transaction(other.database(), {"import", other.actor, other.now});
    const auto refused = import_csv(transaction, other.team.id, CsvTable::patients, trimmed);
    for (const CsvProblem& problem : refused.problems)
        BOOST_TEST(problem.line == 1);
}

BOOST_AUTO_TEST_SUITE_END()
