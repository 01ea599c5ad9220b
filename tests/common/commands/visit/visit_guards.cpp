#include "common/commands/visit/visit_guards.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(visit_guards)

BOOST_AUTO_TEST_CASE(only_what_has_not_begun_may_still_be_moved) {
    for (const ContactStatus status : {ContactStatus::started, ContactStatus::delivered,
                                       ContactStatus::missed, ContactStatus::cancelled}) {
        const Guard no = not_started({.status = status});
        BOOST_REQUIRE(no);
        BOOST_TEST(no->rule == "started_visit");
    }
    BOOST_TEST(!not_started({.status = ContactStatus::planned}));
}

BOOST_AUTO_TEST_CASE(a_visit_takes_a_minute_to_eight_hours) {
    BOOST_TEST(!length_makes_sense(1));
    BOOST_TEST(!length_makes_sense(480));
    for (const int minutes : {0, -5, 481}) {
        const Guard no = length_makes_sense(minutes, "planned_minutes");
        BOOST_REQUIRE(no);
        BOOST_TEST(no->rule == "planned_minutes");
        BOOST_TEST(no->message == "A visit takes 1 to 480 minutes");
    }
}

BOOST_AUTO_TEST_SUITE_END()
