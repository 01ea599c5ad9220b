#include "common/model/patient.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(patient)

BOOST_AUTO_TEST_CASE(names_are_shown_as_on_a_card_on_a_file_and_on_a_wall) {
    Patient patient;
    patient.title = "Ms";
    patient.given_name = "Óscar";
    patient.family_name = "Nićkowska";
    BOOST_TEST(short_name(patient) == "Ms Ó. Nićkowska");
    BOOST_TEST(full_name(patient) == "Ms Óscar Nićkowska");
    BOOST_TEST(initials(patient) == "Ó.N.");
}

BOOST_AUTO_TEST_CASE(a_patient_without_a_name_is_told_from_others_by_the_id) {
    Patient patient;
    patient.id = Id<Patient>("abcdef0123456789");
    BOOST_TEST(short_name(patient) == "Patient abcdef");
    BOOST_TEST(initials(patient) == "–");
}

BOOST_AUTO_TEST_SUITE_END()
