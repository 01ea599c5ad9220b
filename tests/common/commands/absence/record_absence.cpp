#include "common/commands/absence/record_absence.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Case care = case_of(patient("Adeyemi"), {.reference = "C-7"});

    Contact placed(int day, std::string_view time, Contact rest = {}) {
        rest.day = today + day;
        rest.professional_id = beth.id;
        rest.start = at(time);
        return visit(care, rest);
    }
    RecordAbsence away(int first, int last) {
        RecordAbsence command;
        command.professional_id = beth.id;
        command.first_day = today + first;
        command.last_day = today + last;
        command.reason = "leave";
        return command;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(record_absence)

BOOST_AUTO_TEST_CASE(visits_in_the_absence_return_to_the_unplaced_and_each_is_named) {
    Ward ward;
    const Contact before = ward.placed(0, "10:00");
    const Contact first = ward.placed(1, "10:00");
    const Contact pinned = ward.placed(3, "14:00", {.pinned = true});
    const Contact after = ward.placed(4, "10:00");
    const Outcome outcome = ward.perform(ward.away(1, 3));
    BOOST_TEST(rule_of(outcome) == "accepted");
    BOOST_REQUIRE(outcome.warnings.size() == 2);
    BOOST_TEST(outcome.warnings[0].message == "Tue 24 Nov 10:00, C-7: unplaced");
    BOOST_TEST(outcome.warnings[1].message == "Thu 26 Nov 14:00, C-7: unplaced");
    for (const Contact& contact : {first, pinned}) {
        BOOST_TEST(ward.now_of(contact).professional_id.none());
        BOOST_TEST(!ward.now_of(contact).pinned);
    }
    BOOST_TEST(is_placed(ward.now_of(before)));
    BOOST_TEST(is_placed(ward.now_of(after)));
    const Absence absence = ward.now_of(Id<Absence>(outcome.created.at(0)));
    BOOST_TEST(absence.reason == "leave");
    BOOST_CHECK(absence.last_day == ward.today + 3);
}

BOOST_AUTO_TEST_CASE(part_of_a_day_takes_only_what_reaches_into_it) {
    Ward ward;
    const Contact until_noon = ward.placed(0, "11:30");
    const Contact over_noon = ward.placed(0, "11:45");
    RecordAbsence command = ward.away(0, 0);
    command.start = at("12:00");
    command.end = at("16:00");
    BOOST_TEST(ward.perform(command).warnings.size() == 1);
    BOOST_TEST(is_placed(ward.now_of(until_noon)));
    BOOST_TEST(!is_placed(ward.now_of(over_noon)));
}

BOOST_AUTO_TEST_CASE(what_has_started_or_is_over_stays) {
    Ward ward;
    const Contact started = ward.placed(0, "08:00", {.status = ContactStatus::started});
    const Contact delivered = ward.placed(0, "09:00", {.status = ContactStatus::delivered});
    const Contact yesterday = ward.placed(-1, "09:00");
    BOOST_TEST(ward.perform(ward.away(-1, 0)).warnings.empty());
    for (const Contact& contact : {started, delivered, yesterday})
        BOOST_TEST(is_placed(ward.now_of(contact)));
}

BOOST_AUTO_TEST_CASE(refuses_an_absence_that_makes_no_sense) {
    Ward ward;
    BOOST_TEST(rule_of(ward.perform(ward.away(1, 0))) == "period");
    BOOST_TEST(rule_of(ward.perform(ward.away(0, 366))) == "period");
    RecordAbsence command = ward.away(0, 1);
    command.start = at("12:00");
    BOOST_TEST(message_of(ward.perform(command)) == "Hours can be given for one day only");
    command = ward.away(0, 0);
    command.start = at("12:00");
    command.end = at("12:00");
    BOOST_TEST(rule_of(ward.perform(command)) == "period");
    command = ward.away(0, 0);
    command.first_day = {};
    BOOST_TEST(rule_of(ward.perform(command)) == "period");
    command = ward.away(0, 0);
    command.professional_id = {};
    BOOST_TEST(rule_of(ward.perform(command)) == "record_exists");
}

BOOST_AUTO_TEST_CASE(a_professional_records_their_own_absence_only) {
    Ward ward;
    const Professional carl = ward.professional("Carl");
    ward.actor = actor_of(ward, "Carl N", Role::professional, carl.id);
    BOOST_TEST(rule_of(ward.perform(ward.away(0, 0))) == "own_work_only");
    ward.actor.professional_id = ward.beth.id;
    BOOST_TEST(rule_of(ward.perform(ward.away(0, 0))) == "accepted");
}

BOOST_AUTO_TEST_SUITE_END()
