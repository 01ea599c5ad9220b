#include "client/views/known_people.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

using People = std::set<std::string>;

// Joy has a case now and had one before; Omar is another patient. Nobody has been seen yet.
struct Visited : World {
    Professional beth = professional("Beth");
    Professional carl = professional("Carl");
    Patient joy = patient("Adeyemi");
    Case leg = case_of(joy);
    Case foot = case_of(joy, {.status = CaseStatus::closed});
    Case omars = case_of(patient("Omar"));

    void visited(const Case& care, const Professional& by, Attendance attendance) {
        visit(care, {.day = today - 7, .professional_id = by.id, .attendance = attendance});
    }
    People known(const Case& care) { return known_people(database(), care.id); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(people_known, Visited)

BOOST_AUTO_TEST_CASE(who_has_seen_the_patient_is_known_however_often) {
    BOOST_TEST(known(leg).empty());
    visited(leg, beth, Attendance::seen);
    visited(leg, beth, Attendance::seen);
    BOOST_TEST((known(leg) == People{"beth"}));
    visited(leg, carl, Attendance::seen);
    BOOST_TEST((known(leg) == People{"beth", "carl"}));
}

// A face is known to a person and not to a file: an earlier case of theirs counts, though it is closed.
BOOST_AUTO_TEST_CASE(who_has_seen_the_patient_in_another_case_is_known_in_this_one) {
    visited(foot, beth, Attendance::seen);
    BOOST_TEST((known(leg) == People{"beth"}));
    BOOST_TEST((known(foot) == People{"beth"}));
}

BOOST_AUTO_TEST_CASE(who_has_seen_somebody_else_is_not_known) {
    visited(omars, beth, Attendance::seen);
    BOOST_TEST(known(leg).empty());
    BOOST_TEST((known(omars) == People{"beth"}));
}

BOOST_AUTO_TEST_CASE(a_visit_at_which_nobody_was_seen_makes_nobody_known) {
    for (const Attendance attendance :
         {Attendance::not_recorded, Attendance::did_not_attend, Attendance::no_access,
          Attendance::cancelled_by_patient, Attendance::cancelled_by_provider}) {
        visited(leg, beth, attendance);
        BOOST_TEST(known(leg).empty(), static_cast<int>(attendance));
    }
}

BOOST_AUTO_TEST_CASE(owning_the_case_or_being_booked_is_not_having_seen_the_patient) {
    const Case owned = case_of(joy, {.owner_id = carl.id});
    visit(owned, {.day = today + 1, .professional_id = beth.id, .start = at("10:00")});
    BOOST_TEST(known(owned).empty());
}

BOOST_AUTO_TEST_CASE(of_a_case_that_is_not_there_nobody_is_known) {
    visited(leg, beth, Attendance::seen);
    BOOST_TEST(known_people(database(), Id<Case>("gone")).empty());
    BOOST_TEST(known_people(database(), {}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
