#include "common/rules/visit_overlap.h"

#include "tests/common/rules/days.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(visit_overlap_rule)

BOOST_AUTO_TEST_CASE(accepts_visits_that_touch) {
    ProfessionalDay day = beth_on_monday();
    day.visits = {visit_at("a", "09:00", 30), visit_at("b", "10:00", 30)};
    BOOST_TEST(said(visit_overlap(visit_at("v", "09:30", 30), day)) == "holds");
}

BOOST_AUTO_TEST_CASE(blocks_from_one_shared_minute) {
    ProfessionalDay day = beth_on_monday();
    day.visits = {visit_at("a", "09:00", 30), visit_at("b", "10:00", 30)};
    BOOST_TEST(said(visit_overlap(visit_at("v", "09:29", 20), day)) ==
               "Overlaps the 09:00 visit by 1 min");
    BOOST_TEST(visit_overlap(visit_at("v", "09:45", 30), day)->amount == 15);
    BOOST_CHECK(visit_overlap(visit_at("v", "10:05", 10), day)->severity == Severity::block);
}

BOOST_AUTO_TEST_CASE(a_visit_does_not_overlap_itself) {
    ProfessionalDay day = beth_on_monday();
    day.visits = {visit_at("v", "09:00", 30)};
    BOOST_TEST(said(visit_overlap(visit_at("v", "09:10", 30), day)) == "holds");
}

BOOST_AUTO_TEST_SUITE_END()
