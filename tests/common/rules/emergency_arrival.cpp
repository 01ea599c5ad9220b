#include "common/rules/emergency_arrival.h"

#include "tests/common/rules/days.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

std::string order_of(const ProfessionalDay& day) {
    std::string text;
    for (const PlacedVisit& visit : day.visits)
        text += (text.empty() ? "" : " ") + visit.contact_id.text;
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(emergency_arrival_of_a_professional)

// a 09:00–09:30 at the base; b 10:00–10:30 and the emergency 5 km away, which takes 12 minutes.
BOOST_AUTO_TEST_CASE(the_visit_under_way_is_finished_first_then_comes_the_way) {
    ProfessionalDay day = beth_on_monday();
    day.visits = {visit_at("a", "09:00", 30, 0), visit_at("b", "10:00", 30, 5)};
    const PlacedVisit emergency = visit_at("e", "00:00", 45, 5);
    // 09:30 + 12 is 09:42; people keep times of five minutes.
    BOOST_TEST(to_text(evenload::emergency_arrival(day, emergency, at("09:10"))) == "09:45");
    // Already there by then: b ends at 10:30, at the same place.
    BOOST_TEST(to_text(evenload::emergency_arrival(day, emergency, at("10:05"))) == "10:30");
    // Free: from the last visit at once.
    BOOST_TEST(to_text(evenload::emergency_arrival(day, emergency, at("11:00"))) == "11:00");
}

BOOST_AUTO_TEST_CASE(nobody_sets_out_before_their_shift_or_while_they_are_away) {
    ProfessionalDay day = beth_on_monday();
    const PlacedVisit emergency = visit_at("e", "00:00", 45, 5);
    BOOST_TEST(to_text(evenload::emergency_arrival(day, emergency, at("06:00"))) == "08:15");
    day.absences.push_back(
        {.first_day = day.day, .last_day = day.day, .start = at("08:30"), .end = at("10:00")});
    // 08:15 to 09:00 would run into the absence; 10:00 + 12 min.
    BOOST_TEST(to_text(evenload::emergency_arrival(day, emergency, at("06:00"))) == "10:15");
}

BOOST_AUTO_TEST_CASE(what_has_not_begun_comes_after_unless_it_is_over_in_time) {
    ProfessionalDay day = beth_on_monday();
    day.visits = {visit_at("a", "09:00", 30, 0), visit_at("b", "10:00", 30, 0),
                  visit_at("c", "13:00", 30, 0)};
    const auto with = [&](std::string_view start, std::string_view now) {
        return order_of(with_emergency(day, visit_at("e", start, 45, 5), at(now)));
    };
    BOOST_TEST(with("09:45", "09:10") == "a e b c");
    BOOST_TEST(with("10:40", "09:10") == "a e b c"); // b is over at 10:30, the way takes till 10:42
    BOOST_TEST(with("10:45", "09:10") == "a b e c");
    BOOST_TEST(with("10:40", "10:00") == "a b e c"); // b has begun
}

BOOST_AUTO_TEST_SUITE_END()
