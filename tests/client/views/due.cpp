#include "client/views/due.h"

#include "tests/support/civil.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

const Date monday = on("2026-11-23");
const LocalTime half_past_two{monday, at("14:30")};

std::string chip(const DueFacts& facts) {
    return due_mark(due_of(facts, half_past_two), half_past_two).text;
}
Tone tone(const DueFacts& facts) {
    return due_of(facts, half_past_two).tone;
}

DueFacts with_visit(Date day, std::optional<TimeOfDay> start = std::nullopt) {
    DueFacts facts;
    facts.next = NextVisit{day, start, 30};
    return facts;
}

} // namespace

BOOST_AUTO_TEST_SUITE(due)

BOOST_AUTO_TEST_CASE(a_two_hour_response_counts_down_until_the_patient_is_seen) {
    DueFacts facts{.urgency = Urgency::two_hour, .received_on = monday, .received_at = at("13:42")};
    BOOST_TEST(chip(facts) == "1 h 12 left");
    BOOST_TEST((tone(facts) == Tone::danger));
    facts.received_at = at("12:00");
    BOOST_TEST(chip(facts) == "Overdue 30 min");
    facts.seen = true;
    BOOST_TEST(chip(facts) == "No visit planned");
}

BOOST_AUTO_TEST_CASE(a_two_day_response_names_its_last_day) {
    DueFacts facts{
        .urgency = Urgency::two_day, .received_on = monday - 1, .received_at = at("10:00")};
    BOOST_TEST(chip(facts) == "2-day: Tomorrow");
    BOOST_TEST((tone(facts) == Tone::warning));
    facts.received_on = monday - 4;
    BOOST_TEST(chip(facts) == "Overdue 2 d");
    BOOST_TEST((tone(facts) == Tone::danger));
}

BOOST_AUTO_TEST_CASE(what_nobody_has_in_their_day_is_marked_more_strongly_than_what_is_placed) {
    BOOST_TEST(chip(with_visit(monday)) == "Due today");
    BOOST_TEST((tone(with_visit(monday)) == Tone::danger));
    BOOST_TEST(chip(with_visit(monday, at("15:10"))) == "Today 15:10");
    BOOST_TEST((tone(with_visit(monday, at("15:10"))) == Tone::warning));
    BOOST_TEST(chip(with_visit(monday + 1)) == "Tomorrow");
    BOOST_TEST((tone(with_visit(monday + 1)) == Tone::warning));
    BOOST_TEST((tone(with_visit(monday + 1, at("09:00"))) == Tone::neutral));
}

BOOST_AUTO_TEST_CASE(a_visit_that_is_over_and_not_recorded_is_said_so) {
    BOOST_TEST(chip(with_visit(monday, at("13:00"))) == "Not recorded");
    BOOST_TEST(chip(with_visit(monday - 2, at("13:00"))) == "Overdue 2 d");
}

BOOST_AUTO_TEST_CASE(a_time_critical_visit_shows_its_hour) {
    DueFacts facts = with_visit(monday + 1, at("08:00"));
    facts.time_critical = true;
    facts.daily = true;
    facts.window_start = at("08:00");
    BOOST_TEST(chip(facts) == "08:00 daily");
    BOOST_TEST((tone(facts) == Tone::time_critical));
    facts.daily = false;
    BOOST_TEST(chip(facts) == "08:00 Tomorrow");
}

BOOST_AUTO_TEST_CASE(a_two_hour_response_then_the_sooner_and_nothing_planned_last) {
    const DueFacts crisis{
        .urgency = Urgency::two_hour, .received_on = monday, .received_at = at("14:00")};
    const std::vector<DueFacts> in_order{crisis,
                                         with_visit(monday - 1),
                                         with_visit(monday, at("09:00")),
                                         with_visit(monday, at("15:00")),
                                         with_visit(monday + 9),
                                         {}};
    for (std::size_t i = 0; i < in_order.size(); ++i)
        for (std::size_t j = 0; j < in_order.size(); ++j)
            BOOST_TEST(comes_before(due_of(in_order[i], half_past_two),
                                    due_of(in_order[j], half_past_two)) == (i < j),
                       i << " before " << j);
}

BOOST_AUTO_TEST_SUITE_END()
