#include "common/rules/absence.h"

#include "tests/common/rules/days.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

ProfessionalDay away(Absence absence) {
    ProfessionalDay day = beth_on_monday();
    day.absences.push_back(std::move(absence));
    return day;
}

} // namespace

BOOST_AUTO_TEST_SUITE(absence_rule)

BOOST_AUTO_TEST_CASE(blocks_a_visit_on_the_first_and_on_the_last_day_away) {
    const Date monday = on("2026-11-23");
    const PlacedVisit visit = visit_at("v", "10:00", 30);
    BOOST_TEST(said(absence(visit, away({.first_day = monday - 5, .last_day = monday}))) ==
               "Is away on Mon 23 Nov");
    BOOST_TEST(absence(visit, away({.first_day = monday, .last_day = monday + 5}))->amount == 30);
    BOOST_CHECK(absence(visit, away({.first_day = monday, .last_day = monday}))->severity ==
                Severity::block);
}

BOOST_AUTO_TEST_CASE(accepts_the_day_before_and_the_day_after) {
    const Date monday = on("2026-11-23");
    const PlacedVisit visit = visit_at("v", "10:00", 30);
    BOOST_TEST(said(absence(visit, away({.first_day = monday + 1, .last_day = monday + 2}))) ==
               "holds");
    BOOST_TEST(said(absence(visit, away({.first_day = monday - 2, .last_day = monday - 1}))) ==
               "holds");
}

BOOST_AUTO_TEST_CASE(part_of_a_day_blocks_only_what_reaches_into_it) {
    const Date monday = on("2026-11-23");
    const ProfessionalDay day =
        away({.first_day = monday, .last_day = monday, .start = at("12:00"), .end = at("16:00")});
    BOOST_TEST(said(absence(visit_at("v", "11:30", 30), day)) == "holds");
    BOOST_TEST(absence(visit_at("v", "11:31", 30), day)->amount == 1);
    BOOST_TEST(said(absence(visit_at("v", "15:50", 30), day)) ==
               "Is away on Mon 23 Nov from 12:00 to 16:00");
    BOOST_TEST(said(absence(visit_at("v", "16:00", 30), day)) == "holds");
}

BOOST_AUTO_TEST_CASE(says_nothing_of_the_reason) {
    const Date monday = on("2026-11-23");
    const auto breach =
        absence(visit_at("v", "10:00", 30),
                away({.first_day = monday, .last_day = monday, .reason = "sickness"}));
    BOOST_TEST(breach->message.find("sickness") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
