#include "common/rules/double_up.h"

#include "common/base/check.h"
#include "tests/common/rules/days.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

const Date monday = on("2026-11-23");
const Id<Professional> beth("beth");
const Id<Professional> carl("carl");

OtherHalf carl_at(std::string_view start) {
    return {Id<Contact>("second"), carl, monday, at(start), true};
}

OtherHalf carl_in_sequence(std::string_view start, bool carl_is_second) {
    OtherHalf other = carl_at(start);
    other.is_second = carl_is_second;
    other.timing = SecondVisit::in_sequence;
    other.gap_from_minutes = 30;
    other.gap_to_minutes = 90;
    return other;
}

std::string verdict(std::string_view start, const OtherHalf& other) {
    return said(double_up({beth, monday, at(start)}, other));
}

} // namespace

BOOST_AUTO_TEST_SUITE(double_up_rule)

BOOST_AUTO_TEST_CASE(together_means_the_same_minute) {
    BOOST_TEST(verdict("10:00", carl_at("10:00")) == "holds");
    BOOST_TEST(verdict("10:01", carl_at("10:00")) ==
               "Two people are needed together; the other comes at 10:00");
    const auto breach = double_up({beth, monday, at("09:40")}, carl_at("10:00"));
    BOOST_TEST(breach->amount == 20);
    BOOST_CHECK(breach->severity == Severity::ask_reason);
}

BOOST_AUTO_TEST_CASE(another_day_is_not_together) {
    const auto breach = double_up({beth, monday + 1, at("10:00")}, carl_at("10:00"));
    BOOST_TEST(breach->message ==
               "Two people are needed together; the other comes at 10:00 on Mon 23 Nov");
    BOOST_TEST(breach->amount == 24 * 60);
}

BOOST_AUTO_TEST_CASE(one_person_cannot_be_both) {
    const auto breach = double_up({carl, monday, at("10:00")}, carl_at("10:00"));
    BOOST_TEST(breach->rule == "one_person_twice");
    BOOST_CHECK(breach->severity == Severity::block);
}

BOOST_AUTO_TEST_CASE(in_sequence_both_ends_of_the_gap_are_allowed) {
    BOOST_TEST(verdict("10:00", carl_in_sequence("10:30", true)) == "holds");
    BOOST_TEST(verdict("10:00", carl_in_sequence("11:30", true)) == "holds");
    BOOST_TEST(
        verdict("10:00", carl_in_sequence("10:29", true)) ==
        "The second visit must start 30–90 min after the first; it would start 29 min after");
    BOOST_TEST(double_up({beth, monday, at("10:00")}, carl_in_sequence("11:31", true))->amount ==
               1);
}

BOOST_AUTO_TEST_CASE(in_sequence_the_second_one_knows_which_it_is) {
    BOOST_TEST(verdict("11:00", carl_in_sequence("10:30", false)) == "holds"); // Beth comes second
    BOOST_TEST(
        verdict("10:00", carl_in_sequence("10:30", false)) ==
        "The second visit must start 30–90 min after the first; it would start 30 min before");
}

BOOST_AUTO_TEST_CASE(an_unplaced_other_half_breaches_nothing) {
    OtherHalf unplaced = carl_at("10:00");
    unplaced.start.reset();
    BOOST_TEST(verdict("09:00", unplaced) == "holds");
    OtherHalf nobody = carl_at("10:00");
    nobody.professional_id = {};
    BOOST_TEST(verdict("09:00", nobody) == "holds");
}

BOOST_AUTO_TEST_CASE(who_comes_together_moves_along_and_who_comes_after_does_not) {
    const OtherHalf together = moving_along(carl_at("10:00"), monday + 1, at("13:00"));
    BOOST_TEST(said(double_up({beth, monday + 1, at("13:00")}, together)) == "holds");
    const OtherHalf after = moving_along(carl_in_sequence("10:30", true), monday, at("13:00"));
    BOOST_TEST(to_text(*after.start) == "10:30");
    OtherHalf unplaced = carl_at("10:00");
    unplaced.start.reset();
    BOOST_TEST(!moving_along(unplaced, monday, at("13:00")).start);
}

BOOST_AUTO_TEST_CASE(the_pair_is_understood_from_either_side) {
    Contact first;
    first.id = Id<Contact>("first");
    Contact second;
    second.id = Id<Contact>("second");
    second.partner_id = first.id;
    second.partner_timing = SecondVisit::in_sequence;
    second.gap_from_minutes = 15;
    second.gap_to_minutes = 45;
    BOOST_TEST(other_half_of(first, second).is_second);
    BOOST_TEST(!other_half_of(second, first).is_second);
    BOOST_TEST(other_half_of(first, second).gap_to_minutes == 45);
    BOOST_TEST(other_half_of(second, first).gap_to_minutes == 45);
    Contact stranger;
    stranger.id = Id<Contact>("stranger");
    BOOST_CHECK_THROW(other_half_of(first, stranger), Bug);
}

BOOST_AUTO_TEST_SUITE_END()
