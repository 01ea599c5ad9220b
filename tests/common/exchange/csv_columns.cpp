#include "common/exchange/csv_columns.h"

#include <algorithm>

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(csv_columns_of_tables)

BOOST_AUTO_TEST_CASE(every_table_is_found_by_its_name_and_has_something_that_must_be_filled) {
    for (const CsvTable table : csv_tables()) {
        BOOST_REQUIRE(csv_table_named(name_of(table)));
        BOOST_CHECK((*csv_table_named(name_of(table)) == table));
        const auto& columns = csv_columns(table);
        BOOST_TEST(std::any_of(columns.begin(), columns.end(),
                               [](const CsvColumn& column) { return column.required; }),
                   name_of(table));
        for (const CsvColumn& column : columns)
            BOOST_TEST(!column.expected.empty(), column.name);
    }
    BOOST_TEST(!csv_table_named("answers"));
}

BOOST_AUTO_TEST_CASE(titles_are_guessed_by_the_words_that_people_use) {
    const auto guesses =
        guessed_columns(CsvTable::patients,
                        {"Surname", "Forename", "DOB", "NHS No", "Post-code", "Ward", "Alerts"});
    BOOST_TEST(guesses.at("Surname") == "family_name");
    BOOST_TEST(guesses.at("Forename") == "given_name");
    BOOST_TEST(guesses.at("DOB") == "birth_date");
    BOOST_TEST(guesses.at("NHS No") == "nhs_number");
    BOOST_TEST(guesses.at("Post-code") == "postcode");
    BOOST_TEST(guesses.at("Alerts") == "alerts");
    BOOST_TEST(guesses.count("Ward") == 0U);
}

BOOST_AUTO_TEST_CASE(the_same_word_means_what_the_table_has) {
    BOOST_TEST(guessed_columns(CsvTable::cases, {"NHS number"}).at("NHS number") ==
               "patient_nhs_number");
    BOOST_TEST(guessed_columns(CsvTable::contacts, {"Duration"}).at("Duration") ==
               "planned_minutes");
    BOOST_TEST(guessed_columns(CsvTable::cases, {"Duration"}).at("Duration") == "minutes");
}

BOOST_AUTO_TEST_CASE(a_field_is_offered_once_and_to_its_own_name_first) {
    const auto guesses = guessed_columns(CsvTable::patients, {"Last name", "family_name"});
    BOOST_TEST(guesses.at("family_name") == "family_name");
    BOOST_TEST(guesses.count("Last name") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
