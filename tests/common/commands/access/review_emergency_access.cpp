#include "common/commands/access/review_emergency_access.h"

#include "tests/common/commands/busy_world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(review_emergency_access)

BOOST_AUTO_TEST_CASE(closes_with_a_finding_and_stays_as_it_was_written) {
    BusyWorld world;
    BOOST_TEST(
        rule_of(world.perform(ReviewEmergencyAccess{world.to_review.id, AccessFinding::appropriate,
                                                    "an ambulance came"})) == "accepted");
    const EmergencyAccess reviewed = world.now_of(world.to_review);
    BOOST_TEST((reviewed.finding == AccessFinding::appropriate));
    BOOST_TEST(reviewed.review_note == "an ambulance came");
    BOOST_TEST((reviewed.reviewed_by == world.actor.user_id));
    BOOST_TEST(rule_of(world.perform(ReviewEmergencyAccess{
                   world.to_review.id, AccessFinding::not_appropriate, "or not"})) ==
               "reviewed_already");
}

BOOST_AUTO_TEST_CASE(nobody_reviews_themselves) {
    BusyWorld world;
    BOOST_TEST(rule_of(world.perform(ReviewEmergencyAccess{
                   world.opened.id, AccessFinding::appropriate, ""})) == "not_ones_own");
}

BOOST_AUTO_TEST_CASE(what_was_not_appropriate_is_said) {
    BusyWorld world;
    BOOST_TEST(rule_of(world.perform(ReviewEmergencyAccess{
                   world.to_review.id, AccessFinding::not_appropriate, ""})) == "reason_given");
    BOOST_TEST(rule_of(world.perform(ReviewEmergencyAccess{
                   world.to_review.id, AccessFinding::not_reviewed, ""})) == "finding_given");
}

BOOST_AUTO_TEST_CASE(who_opened_another_record_in_an_emergency_reviews_nobody_there) {
    BusyWorld world;
    const EmergencyAccess omars =
        world.add(EmergencyAccess{.patient_id = world.hidden.id,
                                  .user_id = world.omar.id,
                                  .opened_at = world.now,
                                  .ends_at = {world.now.milliseconds + 1}});
    BOOST_TEST(rule_of(world.perform(ReviewEmergencyAccess{omars.id, AccessFinding::appropriate,
                                                           ""})) == "restricted");
}

BOOST_AUTO_TEST_SUITE_END()
