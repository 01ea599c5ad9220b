#include "common/exchange/csv_import.h"

#include "tests/common/exchange/import_desk.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(csv_import, ImportDesk)

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

BOOST_AUTO_TEST_CASE(a_column_that_is_left_out_is_not_looked_at) {
    const auto result = import(CsvTable::patients, "family_name,Ward,birth_date\nAdeyemi,7,never\n",
                               {{"Ward", ""}, {"birth_date", ""}});
    BOOST_TEST(texts(result).empty());
    BOOST_TEST(!world.all<Patient>().at(0).birth_date);
}

BOOST_AUTO_TEST_CASE(a_check_finds_the_same_and_writes_nothing) {
    const std::string before = world.contents();
    const std::string good = "family_name\nAdeyemi\nBrennan\n";
    const std::string bad = "family_name,birth_date\nAdeyemi,never\n";
    Transaction transaction(world.database(), {"check", world.actor, world.now});
    const CsvImport right = check_csv(transaction, world.team.id, CsvTable::patients, good);
    const CsvImport wrong = check_csv(transaction, world.team.id, CsvTable::patients, bad);
    BOOST_TEST(right.rows == 2);
    BOOST_TEST(right.problems.empty());
    BOOST_TEST(texts(wrong) == texts(import(CsvTable::patients, bad)),
               boost::test_tools::per_element());
    BOOST_TEST(world.contents() == before);
}

BOOST_AUTO_TEST_SUITE_END()
