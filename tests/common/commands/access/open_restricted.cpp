#include "common/commands/access/open_restricted.h"

#include "common/commands/access/review_emergency_access.h"
#include "tests/common/commands/busy_world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(open_restricted)

BOOST_AUTO_TEST_CASE(opens_for_an_hour_and_tells_those_responsible) {
    BusyWorld world;
    BOOST_TEST(rule_of(world.perform(OpenRestricted{world.hidden.id, "found on the floor"})) ==
               "accepted");
    const auto opened =
        world.all<EmergencyAccess>("where patient_id = '" + world.hidden.id.text + "' order by id");
    BOOST_TEST_REQUIRE(opened.size() == 1U);
    BOOST_TEST(opened[0].ends_at.milliseconds - opened[0].opened_at.milliseconds == 3'600'000);
    BOOST_TEST((opened[0].finding == AccessFinding::not_reviewed));
    const auto notices = world.all<Notice>("where kind = 'record_opened' order by user_id");
    BOOST_TEST_REQUIRE(notices.size() == 1U);
    BOOST_TEST((notices[0].user_id == world.nina.id));
    BOOST_TEST(notices[0].subject_id == opened[0].id.text);
}

BOOST_AUTO_TEST_CASE(wants_some_words_and_a_time_of_five_minutes_to_an_hour) {
    BusyWorld world;
    for (const char* reason : {"", "   ", "urgent", "very urgent"})
        BOOST_TEST(rule_of(world.perform(OpenRestricted{world.hidden.id, reason})) ==
                   "reason_given");
    for (const int minutes : {4, 61, -1})
        BOOST_TEST(rule_of(world.perform(OpenRestricted{world.hidden.id, "a b c", minutes})) ==
                   "emergency_minutes");
}

BOOST_AUTO_TEST_CASE(there_is_nothing_to_open_for_who_sees_it_and_in_what_is_not_restricted) {
    BusyWorld world;
    BOOST_TEST(rule_of(world.perform(OpenRestricted{world.sealed.id, "a b c"})) == "seen_already");
    BOOST_TEST(rule_of(world.perform(OpenRestricted{world.joy.id, "a b c"})) == "not_restricted");
    world.perform(OpenRestricted{world.hidden.id, "a b c"});
    BOOST_TEST(rule_of(world.perform(OpenRestricted{world.hidden.id, "a b c"})) == "seen_already");
}

BOOST_AUTO_TEST_CASE(five_in_a_day_and_then_a_supervisor_is_asked) {
    BusyWorld world;
    for (int i = 0; i < most_emergencies_a_day - 1; ++i) { // one is open in this world
        const Patient patient = world.patient("More" + std::to_string(i));
        world.add(world.restriction_of_record(patient, world.nina.id));
        BOOST_TEST(rule_of(world.perform(OpenRestricted{patient.id, "a b c"})) == "accepted");
    }
    BOOST_TEST(rule_of(world.perform(OpenRestricted{world.hidden.id, "a b c"})) ==
               "emergencies_a_day");
    world.now.milliseconds += 25 * 3'600'000;
    BOOST_TEST(rule_of(world.perform(OpenRestricted{world.hidden.id, "a b c"})) == "accepted");
}

BOOST_AUTO_TEST_SUITE_END()
