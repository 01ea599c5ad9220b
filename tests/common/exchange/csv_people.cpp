// Patients and professionals.
#include "tests/common/exchange/import_desk.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(csv_people, ImportDesk)

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

BOOST_AUTO_TEST_SUITE_END()
