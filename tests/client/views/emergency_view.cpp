#include "client/views/emergency_view.h"

#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Nobody travels but to Far, ten kilometres away.
struct Office {
    World world;
    Professional amara = world.professional("Amara Osei");
    Professional beth = world.professional("Beth Lindqvist");
    Case care = world.case_of(world.patient("Brennan", {.title = "Mr", .given_name = "Sam"}),
                              {.reference = "C-1008", .status = CaseStatus::active});
    Case other = world.case_of(world.patient("Petrov", {.title = "Mrs", .given_name = "Ann"}));

    void busy(const Professional& who, std::string_view start, Contact rest = {}) {
        rest.professional_id = who.id;
        rest.start = at(start);
        world.visit(other, rest);
    }
    EmergencyView view(std::string_view time = "10:00") {
        return emergency_view(world.database(), manager_at(world, time), care.id);
    }
};

std::string names_of(const EmergencyView& view) {
    std::string names;
    for (const EmergencyChoice& one : view.people)
        names += (names.empty() ? "" : ", ") + one.name;
    return names;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(who_could_take_an_emergency, Office)

BOOST_AUTO_TEST_CASE(who_is_there_first_and_makes_nobody_wait_stands_first) {
    busy(amara, "09:45", {.planned_minutes = 60});
    const EmergencyView found = view();
    BOOST_TEST(found.name == "Mr S. Brennan");
    BOOST_TEST(names_of(found) == "Beth Lindqvist, Amara Osei");
    BOOST_TEST(found.people[0].arrival == "10:00 · at once");
    BOOST_TEST(found.people[0].effects.at(0).text == "Nobody waits for it");
    BOOST_TEST(found.people[1].arrival == "10:45 · in 45 min");
    BOOST_TEST(found.people[0].what == "Emergency visit to Mr S. Brennan: Beth Lindqvist at 10:00");
}

BOOST_AUTO_TEST_CASE(who_waits_is_named_and_counts_against_the_choice) {
    busy(beth, "10:15");
    const EmergencyView found = view();
    BOOST_TEST(names_of(found) == "Amara Osei, Beth Lindqvist");
    BOOST_TEST(found.people[1].effects.at(0).text == "Mrs A. Petrov, 10:15: expected 10:45");
    BOOST_TEST(!found.people[1].asks_reason);
}

BOOST_AUTO_TEST_CASE(what_asks_for_a_reason_says_so_and_comes_later) {
    busy(beth, "10:15", {.window_end = at("10:30"), .time_critical = true});
    const EmergencyView found = view();
    BOOST_TEST(found.people[1].asks_reason);
    BOOST_TEST(found.people[1].effects.at(0).text.starts_with(
        "Asks for a reason: Mrs A. Petrov, 10:15, loses its place"));
    BOOST_TEST(found.people[1].spoken.find("loses its place") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_choice_is_accepted_as_it_stands) {
    const EmergencyView found = view("08:00");
    BOOST_TEST(rule_of(world.perform(found.people.at(0).command)) == "accepted");
}

BOOST_AUTO_TEST_CASE(who_lacks_a_skill_or_is_away_is_not_listed_and_nobody_is_explained) {
    world.plan(care, {.minutes = 30, .skills = {"wound_care"}});
    BOOST_TEST(view().people.empty());
    BOOST_TEST(!view().nobody.empty());
    BOOST_TEST(view().detail.ends_with("30 min"));
}

BOOST_AUTO_TEST_CASE(a_professional_sees_only_themselves) {
    const EmergencyView found =
        emergency_view(world.database(), professional_at(world, beth.id, "10:00"), care.id);
    BOOST_TEST(names_of(found) == "Beth Lindqvist");
}

BOOST_AUTO_TEST_CASE(a_closed_case_has_no_emergency) {
    const Case closed = world.case_of(world.patient("Cole"), {.status = CaseStatus::closed});
    BOOST_TEST(!emergency_view(world.database(), manager_at(world), closed.id).found);
}

BOOST_AUTO_TEST_CASE(at_a_time_that_was_pointed_at_it_begins_then) {
    const auto choice = emergency_choice(world.database(), manager_at(world, "10:00"), care.id,
                                         beth.id, at("13:05"));
    BOOST_TEST(to_text(choice->command.start) == "13:05");
    busy(amara, "09:50", {.planned_minutes = 60});
    const auto blocked = emergency_choice(world.database(), manager_at(world, "10:00"), care.id,
                                          amara.id, at("10:05"));
    BOOST_TEST(!blocked->possible); // she is with somebody until 10:50
}

BOOST_AUTO_TEST_SUITE_END()
