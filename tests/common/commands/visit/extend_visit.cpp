#include "common/commands/visit/extend_visit.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Case care = case_of(patient("Adeyemi"));
    Contact started = visit(care, {.professional_id = beth.id,
                                   .start = at("08:00"),
                                   .status = ContactStatus::started,
                                   .actual_start = at("08:05")});
    Contact next = visit(care, {.professional_id = beth.id, .start = at("08:40"), .pinned = true});
};

} // namespace

BOOST_AUTO_TEST_SUITE(extend_visit)

BOOST_AUTO_TEST_CASE(a_visit_under_way_takes_longer_and_the_next_is_expected_late_not_moved) {
    Ward ward;
    const Outcome outcome = ward.perform(ExtendVisit{ward.started.id, 60, "wound is worse"});
    BOOST_TEST(rule_of(outcome) == "accepted");
    BOOST_TEST(ward.now_of(ward.started).planned_minutes == 60);
    BOOST_TEST(warnings_of(outcome) == "running_late"); // 08:05 + 60
    const Contact next = ward.now_of(ward.next);
    BOOST_TEST(to_text(*next.expected_start) == "09:05");
    BOOST_TEST(to_text(*next.start) == "08:40");
    BOOST_TEST(ward.all<Comment>().at(0).text == "wound is worse");
}

BOOST_AUTO_TEST_CASE(of_another_day_it_only_says_who_would_wait) {
    Ward ward;
    const Contact first = ward.visit(
        ward.care, {.day = ward.today + 1, .professional_id = ward.beth.id, .start = at("09:00")});
    const Contact second = ward.visit(
        ward.care, {.day = ward.today + 1, .professional_id = ward.beth.id, .start = at("09:30")});
    BOOST_TEST(warnings_of(ward.perform(ExtendVisit{first.id, 45, ""})) == "running_late");
    BOOST_TEST(!ward.now_of(second).expected_start);
}

BOOST_AUTO_TEST_CASE(refuses_what_is_over_too_long_or_the_same) {
    Ward ward;
    BOOST_TEST(rule_of(ward.perform(ExtendVisit{ward.next.id, 30, ""})) == "nothing_changed");
    BOOST_TEST(rule_of(ward.perform(ExtendVisit{ward.next.id, 0, ""})) == "planned_minutes");
    BOOST_TEST(rule_of(ward.perform(ExtendVisit{ward.next.id, 481, ""})) == "planned_minutes");
    const Contact over = ward.visit(ward.care, {.status = ContactStatus::delivered});
    BOOST_TEST(rule_of(ward.perform(ExtendVisit{over.id, 60, ""})) == "started_visit");
    const Professional carl = ward.professional("Carl");
    ward.actor = actor_of(ward, "carl.nurse", Role::professional, carl.id);
    BOOST_TEST(rule_of(ward.perform(ExtendVisit{ward.next.id, 60, ""})) == "own_work_only");
}

BOOST_AUTO_TEST_SUITE_END()
