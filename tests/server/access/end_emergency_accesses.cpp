#include "server/access/end_emergency_accesses.h"

#include "common/store/change_log.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Beth opened the record of a patient at eight; it is half past when she signs out.
struct Opened : ServerFixture {
    std::unique_ptr<SqliteDatabase> open = database();
    Instant eight{now_milliseconds};
    Instant now{eight.milliseconds + 30 * 60'000};

    EmergencyAccess access(const std::string& id, EmergencyAccess rest = {}) {
        rest.id = Id<EmergencyAccess>(id);
        if (rest.team_id.none()) rest.team_id = Id<Team>("north");
        if (rest.patient_id.none()) rest.patient_id = Id<Patient>("patient_north3");
        if (rest.user_id.none()) rest.user_id = Id<User>("beth");
        if (rest.opened_at == Instant{}) rest.opened_at = eight;
        if (rest.ends_at == Instant{}) rest.ends_at = {eight.milliseconds + 60 * 60'000};
        rest.reason = "found on the floor";
        insert(*open, rest);
        return rest;
    }
    void sign_out(const std::string& user_id = "beth") {
        WriteScope scope(*open);
        end_emergency_accesses(*open, Id<User>(user_id), now);
        scope.commit();
    }
    std::optional<Instant> ended(const EmergencyAccess& access) {
        return find(*open, access.id)->ended_at;
    }
    std::vector<LoggedChange> logged(const EmergencyAccess& access) {
        return changes_of_row(*open, description_of<EmergencyAccess>(), access.id.text);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(ending_emergency_accesses, Opened)

BOOST_AUTO_TEST_CASE(what_is_open_ends_now) {
    const auto one = access("one");
    const auto two = access("two", {.patient_id = Id<Patient>("patient_north2")});
    sign_out();
    BOOST_CHECK((ended(one) == now));
    BOOST_CHECK((ended(two) == now));
}

BOOST_AUTO_TEST_CASE(the_log_says_that_they_ended_it_themselves) {
    const auto one = access("one");
    const auto before = log_position(*open);
    sign_out();
    BOOST_TEST(log_position(*open) == before + 1);
    const auto changes = logged(one);
    BOOST_TEST_REQUIRE(changes.size() == 1u);
    BOOST_TEST(changes[0].position == before + 1);
    BOOST_TEST(changes[0].command_name == "end_emergency_access");
    BOOST_TEST(changes[0].user_id == "beth");
    BOOST_TEST(changes[0].for_user_id == "");
    BOOST_CHECK((changes[0].at == now));
    BOOST_TEST(changes[0].change.unit_id == "north"); // so that the team's pages are told
}

BOOST_AUTO_TEST_CASE(each_is_a_command_of_its_own_in_the_order_of_their_ids) {
    const auto zoe = access("zoe");
    const auto amy = access("amy", {.patient_id = Id<Patient>("patient_north2")});
    sign_out();
    BOOST_TEST_REQUIRE(logged(zoe).size() == 1u);
    BOOST_TEST_REQUIRE(logged(amy).size() == 1u);
    BOOST_TEST(logged(amy)[0].position + 1 == logged(zoe)[0].position);
    BOOST_TEST(logged(amy)[0].command_id != logged(zoe)[0].command_id);
}

BOOST_AUTO_TEST_CASE(what_others_have_opened_stays_open) {
    const auto hers = access("hers", {.user_id = Id<User>("marta")});
    sign_out();
    BOOST_TEST(!ended(hers));
    BOOST_TEST(logged(hers).empty());
}

// It has ended by itself at this very moment: to write it down as ended by hand would not be true.
BOOST_AUTO_TEST_CASE(what_has_run_out_is_left_as_it_is) {
    const auto over = access("over", {.ends_at = now});
    const auto almost = access("almost", {.ends_at = {now.milliseconds + 1}});
    sign_out();
    BOOST_TEST(!ended(over));
    BOOST_TEST(logged(over).empty());
    BOOST_CHECK((ended(almost) == now));
}

BOOST_AUTO_TEST_CASE(what_was_ended_before_keeps_its_time) {
    const Instant earlier{eight.milliseconds + 5};
    const auto closed = access("closed", {.ended_at = earlier});
    sign_out();
    BOOST_CHECK((ended(closed) == earlier));
    BOOST_TEST(logged(closed).empty());
}

BOOST_AUTO_TEST_CASE(signing_out_twice_writes_once) {
    const auto one = access("one");
    sign_out();
    const Instant first = now;
    now.milliseconds += 60'000;
    sign_out();
    BOOST_CHECK((ended(one) == first));
    BOOST_TEST(logged(one).size() == 1u);
}

// Whoever covers for another team has opened records of both.
BOOST_AUTO_TEST_CASE(what_they_opened_in_another_team_ends_too_and_that_team_is_told) {
    const auto north = access("at_north");
    const auto south = access(
        "at_south", {.team_id = Id<Team>("south"), .patient_id = Id<Patient>("patient_south1")});
    sign_out();
    BOOST_CHECK((ended(north) == now));
    BOOST_CHECK((ended(south) == now));
    BOOST_TEST_REQUIRE(logged(south).size() == 1u);
    BOOST_TEST(logged(south)[0].change.unit_id == "south");
}

// Made inactive, they are signed out by somebody else, and still nothing of theirs may stay open.
BOOST_AUTO_TEST_CASE(of_who_has_left_it_ends_as_well) {
    const auto one = access("one");
    open->execute("update users set active = 0 where id = 'beth'");
    sign_out();
    BOOST_CHECK((ended(one) == now));
}

BOOST_AUTO_TEST_CASE(who_has_opened_nothing_leaves_no_trace) {
    const auto before = log_position(*open);
    sign_out();
    sign_out("ghost");
    BOOST_TEST(log_position(*open) == before);
}

BOOST_AUTO_TEST_SUITE_END()
