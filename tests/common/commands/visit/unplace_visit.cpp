#include "common/commands/visit/unplace_visit.h"

#include "common/commands/visit/pin_visit.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Case care = case_of(patient("Adeyemi"));
    Contact placed = visit(care, {.professional_id = beth.id, .start = at("10:00")});
    Contact unplaced = visit(care);
};

} // namespace

BOOST_AUTO_TEST_SUITE(unplace_and_pin)

BOOST_AUTO_TEST_CASE(unplacing_keeps_the_day_and_takes_person_time_and_pin) {
    Ward ward;
    BOOST_TEST(ward.perform(PinVisit{ward.placed.id}).accepted());
    BOOST_TEST(ward.perform(UnplaceVisit{ward.placed.id, "Beth is needed elsewhere"}).accepted());
    const Contact contact = ward.now_of(ward.placed);
    BOOST_TEST(contact.professional_id.none());
    BOOST_TEST(!contact.start);
    BOOST_TEST(!contact.pinned);
    BOOST_CHECK(contact.day == ward.today);
    BOOST_TEST(ward.all<Comment>().at(0).text == "Beth is needed elsewhere");
}

BOOST_AUTO_TEST_CASE(what_is_unplaced_or_started_is_not_unplaced) {
    Ward ward;
    BOOST_TEST(rule_of(ward.perform(UnplaceVisit{ward.unplaced.id})) == "nothing_changed");
    BOOST_TEST(rule_of(ward.perform(UnplaceVisit{Id<Contact>("none")})) == "record_exists");
    const Contact started = ward.visit(
        ward.care,
        {.professional_id = ward.beth.id, .start = at("09:00"), .status = ContactStatus::started});
    BOOST_TEST(rule_of(ward.perform(UnplaceVisit{started.id})) == "started_visit");
    BOOST_TEST(rule_of(ward.perform(PinVisit{started.id})) == "started_visit");
}

BOOST_AUTO_TEST_CASE(a_pin_is_set_and_taken_once) {
    Ward ward;
    BOOST_TEST(ward.perform(PinVisit{ward.placed.id, true}).accepted());
    BOOST_TEST(rule_of(ward.perform(PinVisit{ward.placed.id, true})) == "nothing_changed");
    BOOST_TEST(ward.perform(PinVisit{ward.placed.id, false}).accepted());
    BOOST_TEST(rule_of(ward.perform(PinVisit{ward.placed.id, false})) == "nothing_changed");
    BOOST_TEST(rule_of(ward.perform(PinVisit{ward.unplaced.id, true})) == "placed_visit");
    BOOST_TEST(rule_of(ward.perform(PinVisit{Id<Contact>("none")})) == "record_exists");
}

BOOST_AUTO_TEST_CASE(a_professional_does_both_to_their_own_visits_only) {
    Ward ward;
    const Professional carl = ward.professional("Carl");
    ward.actor = actor_of(ward, "Carl N", Role::professional, carl.id);
    BOOST_TEST(rule_of(ward.perform(PinVisit{ward.placed.id})) == "own_work_only");
    BOOST_TEST(rule_of(ward.perform(UnplaceVisit{ward.placed.id})) == "own_work_only");
    ward.actor.professional_id = ward.beth.id;
    BOOST_TEST(rule_of(ward.perform(PinVisit{ward.placed.id})) == "accepted");
    BOOST_TEST(rule_of(ward.perform(UnplaceVisit{ward.placed.id})) == "accepted");
}

BOOST_AUTO_TEST_SUITE_END()
