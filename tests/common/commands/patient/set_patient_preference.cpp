#include "common/commands/patient/set_patient_preference.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Patient joy = patient("Adeyemi");
    Case care = case_of(joy, {.reference = "C-7"});

    Outcome wish(PreferenceKind kind, std::string reason = {}) {
        return perform(SetPatientPreference{joy.id, beth.id, kind, std::move(reason)});
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(set_patient_preference)

BOOST_AUTO_TEST_CASE(a_wish_is_one_row_that_changes) {
    Ward ward;
    BOOST_TEST(rule_of(ward.wish(PreferenceKind::preferred)) == "accepted");
    BOOST_TEST(rule_of(ward.wish(PreferenceKind::preferred)) == "nothing_changed");
    BOOST_TEST(rule_of(ward.wish(PreferenceKind::no_matter)) == "accepted");
    const auto wishes = ward.all<PatientPreference>();
    BOOST_REQUIRE(wishes.size() == 1u);
    BOOST_CHECK(wishes.front().kind == PreferenceKind::no_matter);
}

BOOST_AUTO_TEST_CASE(an_exclusion_asks_for_its_reason) {
    Ward ward;
    BOOST_TEST(rule_of(ward.wish(PreferenceKind::excluded)) == "reason_given");
    BOOST_TEST(rule_of(ward.wish(PreferenceKind::excluded, "feels unsafe")) == "accepted");
}

BOOST_AUTO_TEST_CASE(visits_to_come_of_someone_excluded_return_to_the_unplaced) {
    Ward ward;
    const auto carl = ward.professional("Carl");
    const auto visit = [&](int day, const Professional& who, Contact rest = {}) {
        rest.day = ward.today + day;
        rest.professional_id = who.id;
        rest.start = at("10:00");
        return ward.visit(ward.care, rest);
    };
    const Contact past = visit(-1, ward.beth, {.status = ContactStatus::delivered});
    const Contact pinned = visit(1, ward.beth, {.pinned = true});
    const Contact other = visit(2, carl);
    const Outcome outcome = ward.wish(PreferenceKind::excluded, "feels unsafe");
    BOOST_TEST(warnings_of(outcome) == "visits_unplaced");
    BOOST_TEST(is_placed(ward.now_of(past)));
    BOOST_TEST(!is_placed(ward.now_of(pinned)));
    BOOST_TEST(is_placed(ward.now_of(other)));
}

BOOST_AUTO_TEST_CASE(an_owner_who_is_excluded_is_named) {
    Ward ward;
    Case owned = ward.care;
    owned.id = Id<Case>("owned");
    owned.reference = "C-8";
    owned.status = CaseStatus::active;
    owned.owner_id = ward.beth.id;
    ward.add(owned);
    BOOST_TEST(warnings_of(ward.wish(PreferenceKind::excluded, "x")) == "still_owner");
}

BOOST_AUTO_TEST_CASE(a_professional_of_another_team_is_not_there) {
    Ward ward;
    Team other = ward.team;
    other.id = Id<Team>("other");
    ward.add(other);
    Professional far = ward.beth;
    far.id = Id<Professional>("far");
    far.team_id = other.id;
    ward.add(far);
    ward.beth = far;
    BOOST_TEST(rule_of(ward.wish(PreferenceKind::preferred)) == "record_exists");
}

BOOST_AUTO_TEST_SUITE_END()
