#include "common/commands/gathering.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Patient joy = patient("Adeyemi", {.place = kilometres_north(5), .site = 3});
    Case care = case_of(joy, {.status = CaseStatus::active, .owner_id = beth.id});

    Contact placed(std::string_view time, Contact rest = {}) {
        rest.professional_id = beth.id;
        rest.start = at(time);
        return visit(care, rest);
    }
    ProfessionalDay day() { return professional_day(database(), beth, team, today); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(gathering)

BOOST_AUTO_TEST_CASE(a_day_holds_what_takes_time_on_it_in_order_of_start) {
    Ward ward;
    ward.placed("11:00", {.id = Id<Contact>("late")});
    ward.placed("09:00", {.id = Id<Contact>("early"), .status = ContactStatus::delivered});
    ward.placed("13:00", {.status = ContactStatus::cancelled});
    ward.placed("14:00", {.status = ContactStatus::missed});
    ward.placed("09:00", {.day = ward.today + 1});
    ward.visit(ward.care, {.professional_id = ward.beth.id}); // without a time
    const ProfessionalDay day = ward.day();
    BOOST_REQUIRE(day.visits.size() == 2);
    BOOST_TEST(day.visits[0].contact_id.text == "early");
    BOOST_TEST(day.visits[1].contact_id.text == "late");
    BOOST_CHECK(day.visits[1].stop.place == kilometres_north(5));
    BOOST_TEST(*day.visits[1].stop.site == 3);
}

BOOST_AUTO_TEST_CASE(a_day_holds_the_absences_that_reach_it_and_no_others) {
    Ward ward;
    ward.absence(ward.beth, {.first_day = ward.today - 3, .last_day = ward.today});
    ward.absence(ward.beth, {.first_day = ward.today - 3, .last_day = ward.today - 1});
    ward.absence(ward.professional("Carl"));
    BOOST_TEST(ward.day().absences.size() == 1);
}

BOOST_AUTO_TEST_CASE(only_the_rows_of_the_matrix_that_a_day_needs_are_read) {
    Ward ward;
    ward.add(TravelRow{.site = 3, .minutes = "9 9 9 0"});
    ward.add(TravelRow{.site = 2, .minutes = "8 8 0 8"});
    ward.placed("09:00");
    ProfessionalDay day = ward.day();
    BOOST_TEST(day.travel->minutes(3, 0).value() == 9);
    BOOST_TEST(!day.travel->minutes(2, 0));
    add_travel(ward.database(), day, {2, {}});
    BOOST_TEST(day.travel->minutes(2, 0).value() == 8);
}

// Three a week of 30 + 12 + 10 minutes; a suspended and a closed case weigh nothing.
BOOST_AUTO_TEST_CASE(load_is_of_the_cases_that_take_visits_and_are_not_left_out) {
    Ward ward;
    ward.plan(ward.care, {.visits = 3});
    for (const CaseStatus status : {CaseStatus::suspended, CaseStatus::closed})
        ward.plan(ward.case_of(ward.joy, {.status = status, .owner_id = ward.beth.id}),
                  {.visits = 3});
    BOOST_TEST(load_minutes(ward.database(), ward.beth, ward.team, ward.today) == 156);
    BOOST_TEST(load_minutes(ward.database(), ward.beth, ward.team, ward.today, {ward.care.id}) ==
               0);
}

BOOST_AUTO_TEST_CASE(available_minutes_are_of_the_asked_week) {
    Ward ward;
    ward.absence(ward.beth, {.first_day = ward.today + 7, .last_day = ward.today + 7});
    BOOST_TEST(available_minutes(ward.database(), ward.beth, ward.today + 6) == 2400);
    BOOST_TEST(available_minutes(ward.database(), ward.beth, ward.today + 13) == 1920);
}

BOOST_AUTO_TEST_CASE(a_pair_is_found_from_either_side) {
    Ward ward;
    const Contact first = ward.visit(ward.care);
    const Contact second = ward.visit(ward.care, {.partner_id = first.id});
    BOOST_TEST(partner_of(ward.database(), first)->id.text == second.id.text);
    BOOST_TEST(partner_of(ward.database(), second)->id.text == first.id.text);
    BOOST_TEST(!partner_of(ward.database(), ward.visit(ward.care)));
}

BOOST_AUTO_TEST_SUITE_END()
