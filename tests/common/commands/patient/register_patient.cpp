#include "common/commands/patient/register_patient.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

RegisterPatient joy(const World& world) {
    RegisterPatient command;
    command.team_id = world.team.id;
    command.title = "Mrs";
    command.given_name = "Joy";
    command.family_name = "Adeyemi";
    command.nhs_number = "999 000 0050";
    command.gp_practice_code = "F81001";
    command.birth_date = on("1941-03-02");
    return command;
}

} // namespace

BOOST_AUTO_TEST_SUITE(register_patient)

BOOST_AUTO_TEST_CASE(keeps_what_was_given_with_the_number_in_plain_digits) {
    World world;
    const Outcome outcome = world.perform(joy(world));
    BOOST_TEST(rule_of(outcome) == "accepted");
    BOOST_REQUIRE(outcome.created.size() == 1);
    const Patient patient = world.now_of(Id<Patient>(outcome.created[0]));
    BOOST_TEST(full_name(patient) == "Mrs Joy Adeyemi");
    BOOST_TEST(patient.nhs_number == "9990000050");
    BOOST_CHECK(patient.nhs_number_status == NhsNumberStatus::present_not_traced);
    BOOST_TEST(patient.team_id.text == "team");
}

BOOST_AUTO_TEST_CASE(a_patient_without_a_number_waits_to_be_traced) {
    World world;
    RegisterPatient command = joy(world);
    command.nhs_number = "";
    const Outcome outcome = world.perform(command);
    BOOST_CHECK(world.now_of(Id<Patient>(outcome.created.at(0))).nhs_number_status ==
                NhsNumberStatus::trace_required);
}

BOOST_AUTO_TEST_CASE(takes_a_handed_id_when_it_is_fresh) {
    World world;
    RegisterPatient command = joy(world);
    command.patient_id = Id<Patient>("p17");
    BOOST_TEST(world.perform(command).created.at(0) == "p17");
    command.nhs_number = "";
    BOOST_TEST(rule_of(world.perform(command)) == "fresh_id");
    command.patient_id = Id<Patient>("Not An Id");
    BOOST_TEST(rule_of(world.perform(command)) == "fresh_id");
}

BOOST_AUTO_TEST_CASE(a_handed_id_of_another_team_is_not_fresh_either) {
    World world;
    world.patient("Elsewhere", {.id = Id<Patient>("p17"), .team_id = Id<Team>("other")});
    RegisterPatient command = joy(world);
    command.patient_id = Id<Patient>("p17");
    BOOST_TEST(rule_of(world.perform(command)) == "fresh_id");
}

BOOST_AUTO_TEST_CASE(refuses_a_team_that_is_not_ones_own) {
    World world;
    RegisterPatient command = joy(world);
    command.team_id = Id<Team>("other");
    BOOST_TEST(rule_of(world.perform(command)) == "team_in_reach");
}

BOOST_AUTO_TEST_CASE(refuses_a_number_with_a_wrong_check_digit) {
    World world;
    RegisterPatient command = joy(world);
    command.nhs_number = "999 000 0051";
    BOOST_TEST(rule_of(world.perform(command)) == "nhs_number");
}

BOOST_AUTO_TEST_CASE(a_team_knows_a_number_once) {
    World world;
    world.perform(joy(world));
    const Outcome outcome = world.perform(joy(world));
    BOOST_TEST(rule_of(outcome) == "nhs_number_once");
    BOOST_TEST(message_of(outcome).find("Adeyemi") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(refuses_a_code_and_a_birth_date_that_cannot_be) {
    World world;
    RegisterPatient command = joy(world);
    command.gp_practice_code = "F-81001";
    BOOST_TEST(rule_of(world.perform(command)) == "ods_code");
    command = joy(world);
    command.birth_date = world.today;
    BOOST_TEST(rule_of(world.perform(command)) == "accepted");
    command = joy(world);
    command.nhs_number = "";
    command.birth_date = world.today + 1;
    BOOST_TEST(rule_of(world.perform(command)) == "birth_date");
    command.birth_date = on("1879-12-31");
    BOOST_TEST(rule_of(world.perform(command)) == "birth_date");
}

BOOST_AUTO_TEST_CASE(someone_must_be_known_by_a_name_a_number_or_a_handed_id) {
    World world;
    RegisterPatient nobody;
    nobody.team_id = world.team.id;
    nobody.address = "1 North Hill";
    BOOST_TEST(rule_of(world.perform(nobody)) == "known_by_something");
    nobody.patient_id = Id<Patient>("p1");
    BOOST_TEST(rule_of(world.perform(nobody)) == "accepted");
}

BOOST_AUTO_TEST_SUITE_END()
