#include "common/commands/visit/expecting.h"

#include "common/commands/gathering.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Today with Beth, without ways between: 09:00 and 09:40 for half an hour, 12:00 pinned.
struct Ward : World {
    Professional beth = professional("Beth");
    Case care = case_of(patient("Adeyemi", {.title = "Mrs", .given_name = "Joy"}));
    Contact first = placed("09:00");
    Contact second = placed("09:40", {.window_end = at("09:45")});
    Contact third = placed("12:00", {.pinned = true});

    Contact placed(std::string_view time, Contact rest = {}) {
        rest.professional_id = beth.id;
        rest.start = at(time);
        return visit(care, rest);
    }
    Outcome expect(std::string_view start) {
        Transaction transaction(database(), {"c1", actor, now});
        Outcome outcome;
        expect_from(transaction, first, at(start), outcome);
        return outcome;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(expecting)

BOOST_AUTO_TEST_CASE(who_waits_and_what_that_breaks_is_said_and_nothing_moves) {
    Ward ward;
    const Outcome outcome = ward.expect("09:30");
    BOOST_REQUIRE(outcome.warnings.size() == 2u);
    BOOST_TEST(outcome.warnings[0].message == "Mrs J. Adeyemi, 09:00: expected 09:30");
    BOOST_TEST(outcome.warnings[1].message ==
               "Mrs J. Adeyemi, 09:40: expected 10:00; Starts 15 min after the window until 09:45");
    BOOST_TEST(to_text(*ward.now_of(ward.first).expected_start) == "09:30");
    BOOST_TEST(to_text(*ward.now_of(ward.second).expected_start) == "10:00");
    BOOST_TEST(!ward.now_of(ward.third).expected_start);
    BOOST_TEST(to_text(*ward.now_of(ward.second).start) == "09:40");
}

BOOST_AUTO_TEST_CASE(on_time_again_takes_it_back) {
    Ward ward;
    ward.expect("09:30");
    BOOST_TEST(ward.expect("09:00").warnings.empty());
    BOOST_TEST(!ward.now_of(ward.first).expected_start);
    BOOST_TEST(!ward.now_of(ward.second).expected_start);
}

BOOST_AUTO_TEST_CASE(a_day_as_expected_has_the_late_ones_where_they_are_expected_in_that_order) {
    Ward ward;
    ward.expect("10:10"); // the second is then expected at 10:40
    const ProfessionalDay day = as_expected(
        ward.database(), professional_day(ward.database(), ward.beth, ward.team, ward.today));
    std::string starts;
    for (const PlacedVisit& visit : day.visits)
        starts += to_text(visit.start) + " ";
    BOOST_TEST(starts == "10:10 10:40 12:00 ");
}

BOOST_AUTO_TEST_SUITE_END()
