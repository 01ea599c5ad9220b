#include "common/commands/case/open_case.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Patient joy = patient("Adeyemi");

    OpenCase leg_ulcer() {
        OpenCase command;
        command.team_id = team.id;
        command.patient_id = joy.id;
        command.source_detail = "GP";
        command.received_on = today;
        command.received_at = at("07:30");
        command.reason = "Leg ulcer dressing";
        command.needs = {"wound"};
        return command;
    }
    Case opened(const OpenCase& command) {
        return now_of(Id<Case>(perform(command).created.at(0)));
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(open_case)

BOOST_AUTO_TEST_CASE(a_new_case_waits_without_an_owner) {
    Ward ward;
    const Case care = ward.opened(ward.leg_ulcer());
    BOOST_CHECK(care.status == CaseStatus::waiting);
    BOOST_TEST(care.owner_id.none());
    BOOST_TEST(care.reference == "C-1001");
    BOOST_TEST(to_text(care.received_at) == "07:30");
    BOOST_TEST(care.needs.contains("wound"));
}

BOOST_AUTO_TEST_CASE(its_history_begins_with_who_and_when) {
    Ward ward;
    const Case care = ward.opened(ward.leg_ulcer());
    const auto history = ward.all<StatusChange>();
    BOOST_REQUIRE(history.size() == 1);
    BOOST_TEST(history[0].case_id.text == care.id.text);
    BOOST_TEST(!history[0].from_status);
    BOOST_TEST(history[0].changed_by.text == "marta");
    BOOST_CHECK(history[0].changed_at == ward.now);
}

// The highest of C-1001, C-9999 and C-10007 is by number, not by letters; "C-late" is nobody's number.
BOOST_AUTO_TEST_CASE(the_next_reference_is_one_more_than_the_highest_number) {
    Ward ward;
    for (const char* reference : {"C-1001", "C-9999", "C-10007", "C-late", "X-99999"})
        ward.case_of(ward.joy, {.reference = reference});
    BOOST_TEST(ward.opened(ward.leg_ulcer()).reference == "C-10008");
    BOOST_TEST(ward.opened(ward.leg_ulcer()).reference == "C-10009");
}

BOOST_AUTO_TEST_CASE(a_long_number_is_found_behind_many_that_look_higher) {
    Ward ward;
    ward.case_of(ward.joy, {.reference = "C-10007"});
    for (int number = 9001; number <= 9030; ++number)
        ward.case_of(ward.joy, {.reference = "C-" + std::to_string(number)});
    BOOST_TEST(ward.opened(ward.leg_ulcer()).reference == "C-10008");
}

BOOST_AUTO_TEST_CASE(numbers_are_shared_by_the_teams_of_an_organisation_only) {
    Ward ward;
    ward.add(Team{.id = Id<Team>("sister"), .organisation_id = ward.organisation.id});
    ward.add(Organisation{.id = Id<Organisation>("rival")});
    ward.add(Team{.id = Id<Team>("stranger"), .organisation_id = Id<Organisation>("rival")});
    ward.case_of(ward.joy, {.team_id = Id<Team>("sister"), .reference = "C-2000"});
    ward.case_of(ward.joy, {.team_id = Id<Team>("stranger"), .reference = "C-3000"});
    BOOST_TEST(ward.opened(ward.leg_ulcer()).reference == "C-2001");
}

BOOST_AUTO_TEST_CASE(refuses_a_team_or_a_patient_that_is_not_ones_own) {
    Ward ward;
    OpenCase command = ward.leg_ulcer();
    command.team_id = Id<Team>("other");
    BOOST_TEST(rule_of(ward.perform(command)) == "team_in_reach");
    command = ward.leg_ulcer();
    command.patient_id = Id<Patient>("nobody");
    BOOST_TEST(rule_of(ward.perform(command)) == "record_exists");
}

BOOST_AUTO_TEST_CASE(a_case_belongs_to_the_team_that_knows_the_patient) {
    Ward ward;
    ward.actor.unit_ids.insert("sister");
    ward.patient("Bello", {.team_id = Id<Team>("sister")});
    OpenCase command = ward.leg_ulcer();
    command.patient_id = Id<Patient>("bello");
    BOOST_TEST(rule_of(ward.perform(command)) == "same_team");
}

// It is 08:00; a browser's clock may be a quarter of an hour ahead.
BOOST_AUTO_TEST_CASE(refuses_what_was_received_in_the_future_or_never) {
    Ward ward;
    OpenCase command = ward.leg_ulcer();
    command.received_at = at("08:15");
    BOOST_TEST(rule_of(ward.perform(command)) == "accepted");
    command.received_at = at("08:16");
    BOOST_TEST(rule_of(ward.perform(command)) == "received");
    command = ward.leg_ulcer();
    command.received_on = ward.today + 1;
    BOOST_TEST(rule_of(ward.perform(command)) == "received");
    command.received_on = Date{};
    BOOST_TEST(message_of(ward.perform(command)) == "Say on which day the case was received");
    command = ward.leg_ulcer();
    command.received_on = ward.today - 1;
    command.received_at = TimeOfDay{24 * 60};
    BOOST_TEST(rule_of(ward.perform(command)) == "received");
}

BOOST_AUTO_TEST_CASE(asks_what_the_case_is_about) {
    Ward ward;
    OpenCase command = ward.leg_ulcer();
    command.reason = "  ";
    BOOST_TEST(rule_of(ward.perform(command)) == "reason_of_case");
}

BOOST_AUTO_TEST_CASE(warns_of_a_two_hour_response_for_a_child) {
    Ward ward;
    const Patient child = ward.patient("Young", {.birth_date = on("2015-01-01")});
    OpenCase command = ward.leg_ulcer();
    command.patient_id = child.id;
    command.urgency = Urgency::two_hour;
    const Outcome outcome = ward.perform(command);
    BOOST_TEST(rule_of(outcome) == "accepted");
    BOOST_TEST(warnings_of(outcome) == "response_clock");
}

BOOST_AUTO_TEST_SUITE_END()
