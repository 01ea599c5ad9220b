#include "common/commands/patient/amend_patient.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Patient joy =
        patient("Adeyemi", {.nhs_number = "9990000050", .given_name = "Joy", .phone = "01206 1"});

    Outcome amend(std::vector<FieldAmendment> fields) {
        return perform(AmendPatient{joy.id, std::move(fields)});
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(amend_patient)

BOOST_AUTO_TEST_CASE(changes_only_the_fields_it_names) {
    Ward ward;
    BOOST_TEST(rule_of(ward.amend({{"phone", "01206 1", "01206 2"},
                                   {"birth_date", "", "1941-03-02"}})) == "accepted");
    const Patient patient = ward.now_of(ward.joy);
    BOOST_TEST(patient.phone == "01206 2");
    BOOST_TEST(to_text(*patient.birth_date) == "1941-03-02");
    BOOST_TEST(patient.given_name == "Joy");
    BOOST_TEST(patient.version == 1);
}

BOOST_AUTO_TEST_CASE(two_people_may_change_different_fields) {
    Ward ward;
    BOOST_TEST(ward.amend({{"phone", "01206 1", "01206 2"}}).accepted());
    BOOST_TEST(ward.amend({{"alerts", "", "dog on premises"}}).accepted());
    const Patient patient = ward.now_of(ward.joy);
    BOOST_TEST(patient.phone == "01206 2");
    BOOST_TEST(patient.alerts == "dog on premises");
}

BOOST_AUTO_TEST_CASE(the_same_field_changed_by_two_people_is_a_conflict_that_shows_both) {
    Ward ward;
    ward.amend({{"phone", "01206 1", "01206 2"}});
    const Outcome outcome = ward.amend({{"alerts", "", "dog"}, {"phone", "01206 1", "01206 3"}});
    BOOST_TEST(rule_of(outcome) == "conflict");
    BOOST_TEST(message_of(outcome) == "Someone has changed this meanwhile: Phone");
    BOOST_TEST(
        outcome.rejection->details ==
        R"({"fields":[{"field":"phone","from":"01206 1","theirs":"01206 2","yours":"01206 3"}]})");
    BOOST_TEST(ward.now_of(ward.joy).alerts == ""); // nothing is done by halves
}

BOOST_AUTO_TEST_CASE(the_same_change_by_two_people_is_no_conflict) {
    Ward ward;
    ward.amend({{"phone", "01206 1", "01206 2"}});
    BOOST_TEST(rule_of(ward.amend({{"phone", "01206 1", "01206 2"}, {"alerts", "", "dog"}})) ==
               "accepted");
    BOOST_TEST(rule_of(ward.amend({{"phone", "01206 1", "01206 2"}})) == "nothing_changed");
}

BOOST_AUTO_TEST_CASE(refuses_fields_that_are_not_there_or_have_their_own_command) {
    Ward ward;
    for (const char* field : {"team_id", "id", "version", "site", "shoe_size"})
        BOOST_TEST(rule_of(ward.amend({{field, "", "x"}})) == "field_exists", field);
}

BOOST_AUTO_TEST_CASE(refuses_a_value_that_the_field_cannot_have) {
    Ward ward;
    BOOST_TEST(message_of(ward.amend({{"birth_date", "", "2 March 1941"}})) ==
               "Birth date: expected a date as 2026-11-23");
    BOOST_TEST(rule_of(ward.amend({{"place", "51.889000,0.903000", "Colchester"}})) ==
               "field_value");
    BOOST_TEST(rule_of(ward.amend({{"nhs_number_status", "trace_required", "sure"}})) ==
               "field_value");
}

BOOST_AUTO_TEST_CASE(an_empty_text_clears_a_field_that_may_be_empty) {
    Ward ward;
    BOOST_TEST(ward.amend({{"place", "51.889000,0.903000", ""}}).accepted());
    BOOST_TEST(!ward.now_of(ward.joy).place);
}

BOOST_AUTO_TEST_CASE(holds_the_rules_of_a_new_patient) {
    Ward ward;
    ward.patient("Bello", {.nhs_number = "9434765919"});
    BOOST_TEST(rule_of(ward.amend({{"nhs_number", "9990000050", "943 476 5918"}})) == "nhs_number");
    BOOST_TEST(rule_of(ward.amend({{"nhs_number", "9990000050", "943 476 5919"}})) ==
               "nhs_number_once");
    BOOST_TEST(rule_of(ward.amend({{"gp_practice_code", "", "F 8"}})) == "ods_code");
    BOOST_TEST(rule_of(ward.amend({{"birth_date", "", "2031-01-01"}})) == "birth_date");
}

BOOST_AUTO_TEST_CASE(a_new_number_has_not_been_traced) {
    Ward ward;
    BOOST_TEST(ward.amend({{"nhs_number_status", "trace_required", "verified"}}).accepted());
    BOOST_TEST(ward.amend({{"nhs_number", "999 000 0050", "943 476 5919"}}).accepted());
    BOOST_CHECK(ward.now_of(ward.joy).nhs_number_status == NhsNumberStatus::present_not_traced);
    BOOST_TEST(ward.amend({{"nhs_number", "9434765919", ""}}).accepted());
    BOOST_CHECK(ward.now_of(ward.joy).nhs_number_status == NhsNumberStatus::trace_required);
}

BOOST_AUTO_TEST_CASE(a_patient_of_another_team_is_not_there) {
    Ward ward;
    ward.patient("Elsewhere", {.team_id = Id<Team>("other")});
    BOOST_TEST(rule_of(ward.perform(AmendPatient{Id<Patient>("elsewhere"),
                                                 {{"phone", "", "1"}}})) == "record_exists");
}

BOOST_AUTO_TEST_SUITE_END()
