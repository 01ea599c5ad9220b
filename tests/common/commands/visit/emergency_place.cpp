#include "common/commands/visit/emergency_place.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Case care = case_of(patient("Adeyemi", {.title = "Mrs", .given_name = "Joy"}));
    Case urgent = case_of(patient("Brennan", {.place = kilometres_north(5)}));

    Contact at_time(std::string_view start, Contact rest = {}) {
        rest.professional_id = beth.id;
        rest.start = at(start);
        return visit(care, rest);
    }
    EmergencyPlace place(std::string_view time) {
        Contact visit;
        visit.team_id = team.id;
        visit.case_id = urgent.id;
        visit.day = today;
        visit.planned_minutes = 45;
        visit.time_critical = true;
        return emergency_place(database(), visit, beth, {today, at(time)});
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(place_of_an_emergency, Ward)

// Five kilometres take 12 minutes.
BOOST_AUTO_TEST_CASE(without_a_start_it_begins_as_early_as_can_be_and_the_rest_waits) {
    const Contact next = at_time("09:00");
    const EmergencyPlace found = place("08:30");
    BOOST_TEST(to_text(*found.contact.start) == "08:45");
    BOOST_REQUIRE(found.late.size() == 1u);
    BOOST_TEST(found.late[0].contact.id.text == next.id.text);
    BOOST_TEST(to_text(*found.late[0].contact.expected_start) == "09:42"); // 08:45 + 45 + 12
    BOOST_TEST(found.late[0].late_minutes == 42);
}

BOOST_AUTO_TEST_CASE(a_visit_that_runs_late_already_is_finished_when_it_is_expected_to_be) {
    at_time("08:00", {.expected_start = at("08:20")});
    // It began at 08:20, lasts half an hour, and the way takes 12 minutes.
    BOOST_TEST(to_text(*place("08:30").contact.start) == "09:05");
}

BOOST_AUTO_TEST_CASE(being_late_out_of_hours_asks_for_a_reason_and_takes_no_place) {
    at_time("15:20");                            // till 15:50; she works until 16:00
    const EmergencyPlace found = place("14:30"); // till 15:30, then 12 minutes
    BOOST_TEST(found.displaced.empty());
    BOOST_REQUIRE(!found.breaches.empty());
    BOOST_TEST(found.breaches.front().rule == "running_late");
    BOOST_CHECK(found.breaches.front().severity == Severity::ask_reason);
}

BOOST_AUTO_TEST_CASE(nothing_is_written) {
    at_time("09:00");
    const std::string before = contents();
    place("08:30");
    BOOST_TEST(contents() == before);
}

BOOST_AUTO_TEST_SUITE_END()
