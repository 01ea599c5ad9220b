#include "common/rules/visit_check.h"

#include "tests/common/rules/days.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

std::string rules_of(const std::vector<Breach>& breaches) {
    std::string text;
    for (const Breach& breach : breaches)
        text += (text.empty() ? "" : " ") + breach.rule;
    return text;
}

Contact half_an_hour(const std::string& id = "v") {
    Contact contact;
    contact.id = Id<Contact>(id);
    contact.planned_minutes = 30;
    return contact;
}

Stop here() {
    return {{}, kilometres_from_base(0)};
}

} // namespace

BOOST_AUTO_TEST_SUITE(visit_check)

BOOST_AUTO_TEST_CASE(an_ordinary_visit_on_an_ordinary_day_breaks_nothing) {
    BOOST_TEST(rules_of(check_visit({half_an_hour(), at("10:00"), here()}, beth_on_monday())) ==
               "");
}

// Everything at once: away, without skill and equipment, twice in the pair, on top of another visit, outside
// the window and the shift. Travel is not judged where visits overlap and the shift is over.
BOOST_AUTO_TEST_CASE(names_every_rule_that_does_not_hold_in_order_of_precedence) {
    ProfessionalDay day = beth_on_monday();
    day.absences.push_back({.first_day = day.day, .last_day = day.day});
    day.visits = {visit_at("a", "17:10", 30)};
    Contact contact = half_an_hour();
    contact.skills = {"insulin"};
    contact.equipment = {"doppler"};
    contact.window_end = at("09:00");
    const OtherHalf self{Id<Contact>("w"), day.professional.id, day.day, at("17:00"), true};
    BOOST_TEST(
        rules_of(check_visit({contact, at("17:00"), here(), self}, day)) ==
        "absence skill_match equipment one_person_twice visit_overlap time_window working_hours");
}

BOOST_AUTO_TEST_CASE(what_blocks_is_said_before_what_asks) {
    ProfessionalDay day = beth_on_monday();
    day.visits = {visit_at("a", "10:15", 30)};
    Contact contact = half_an_hour();
    contact.skills = {
        "insulin"}; // asks a reason here, and has precedence over overlap in the table
    const auto breaches = check_visit({contact, at("10:00"), here()}, day);
    BOOST_TEST(rules_of(breaches) == "visit_overlap skill_match");
}

BOOST_AUTO_TEST_CASE(skill_blocks_for_both_visits_of_a_pair) {
    Contact contact = half_an_hour();
    contact.skills = {"insulin"};
    const OtherHalf carl{Id<Contact>("w"), Id<Professional>("carl"), on("2026-11-23"), at("10:00"),
                         true};
    BOOST_CHECK(
        check_visit({contact, at("10:00"), here(), carl}, beth_on_monday()).front().severity ==
        Severity::block);
    contact.partner_id = Id<Contact>("w"); // the second knows by itself
    BOOST_CHECK(check_visit({contact, at("10:00"), here()}, beth_on_monday()).front().severity ==
                Severity::block);
}

BOOST_AUTO_TEST_CASE(travel_is_judged_on_both_sides) {
    ProfessionalDay day = beth_on_monday();
    day.visits = {visit_at("a", "09:00", 30, 5), visit_at("b", "10:10", 30, 5)};
    BOOST_TEST(rules_of(check_visit({half_an_hour(), at("09:35"), here()}, day)) ==
               "travel_gap travel_gap");
}

BOOST_AUTO_TEST_CASE(a_visit_may_move_over_its_own_old_time) {
    ProfessionalDay day = beth_on_monday();
    day.visits = {visit_at("v", "10:00", 30)};
    BOOST_TEST(rules_of(check_visit({half_an_hour(), at("10:10"), here()}, day)) == "");
}

BOOST_AUTO_TEST_CASE(a_days_problems_are_each_named_once_at_the_later_visit) {
    ProfessionalDay day = beth_on_monday();
    day.visits = {visit_at("a", "09:00", 30), visit_at("b", "09:20", 30),
                  visit_at("c", "09:55", 30, 5)};
    const Contact a = half_an_hour("a");
    const Contact b = half_an_hour("b");
    const Contact c = half_an_hour("c");
    const auto problems = problems_of_day({{c, {}}, {a, {}}, {b, {}}}, day);
    BOOST_REQUIRE(problems.size() == 2);
    BOOST_TEST(problems[0].contact_id.text == "b");
    BOOST_TEST(problems[0].breach.rule == "visit_overlap");
    BOOST_TEST(problems[1].contact_id.text == "c"); // 12 min of travel, 5 there
    BOOST_TEST(problems[1].breach.amount == 7);
}

BOOST_AUTO_TEST_CASE(who_is_said_to_be_late_is_in_nobodys_way) {
    ProfessionalDay day = beth_on_monday();
    day.visits = {visit_at("waiting", "10:00", 30), visit_at("emergency", "10:10", 30)};
    Contact waiting = half_an_hour("waiting");
    const Contact emergency = half_an_hour("emergency");
    waiting.start = *time_from_text("10:00");
    const auto problems = [&] { return problems_of_day({{waiting, {}}, {emergency, {}}}, day); };
    BOOST_TEST(problems().size() == 1u);
    waiting.expected_start = time_from_text("11:00");
    BOOST_TEST(problems().empty());
    // Its lateness was judged when it was said; what is wrong with it as it is planned stays wrong.
    waiting.window_end = time_from_text("10:30");
    BOOST_TEST(problems().empty());
    waiting.skills.add("tracheostomy");
    BOOST_REQUIRE(problems().size() == 1u);
    BOOST_TEST(problems()[0].contact_id.text == "waiting");
    BOOST_TEST(problems()[0].breach.rule == "skill_match");
}

BOOST_AUTO_TEST_CASE(a_full_day_without_a_break_is_one_problem) {
    ProfessionalDay day = beth_on_monday();
    day.professional.break_minutes = 30;
    day.visits = {visit_at("a", "08:00", 240), visit_at("b", "12:00", 240)};
    const auto problems = problems_of_day({}, day);
    BOOST_REQUIRE(problems.size() == 1);
    BOOST_TEST(problems[0].breach.rule == "rest_break");
}

BOOST_AUTO_TEST_CASE(the_last_visit_leaves_time_for_the_way_back) {
    ProfessionalDay day = beth_on_monday();
    day.visits = {visit_at("a", "15:25", 30, 5)};
    const Contact a = half_an_hour("a");
    const auto problems = problems_of_day({{a, {}}}, day);
    BOOST_REQUIRE(problems.size() == 1);
    BOOST_TEST(problems[0].breach.message == "Travel takes 12 min back to base, there are 5 min");
}

BOOST_AUTO_TEST_SUITE_END()
