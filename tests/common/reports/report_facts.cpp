#include "common/reports/report_facts.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(facts_of_reports)

BOOST_AUTO_TEST_CASE(a_code_is_found_as_a_whole_word_only) {
    BOOST_TEST(has_code("wound falls", "falls"));
    BOOST_TEST(has_code("wound_care wound", "wound"));
    BOOST_TEST(!has_code("wound_care", "wound"));
    BOOST_TEST(!has_code("", "wound"));
}

BOOST_AUTO_TEST_CASE(contacts_are_in_order_of_time_and_those_seen_are_by_case) {
    World world;
    const Case one = world.case_of(world.patient("A"), {.received_on = on("2026-11-10")});
    const auto visit = [&](std::string_view day, std::string_view start, bool seen) {
        world.visit(one, {.day = on(day),
                          .start = at(start),
                          .attendance = seen ? Attendance::seen : Attendance::no_access});
    };
    visit("2026-11-20", "09:00", true);
    visit("2026-11-12", "15:00", true);
    visit("2026-11-12", "09:00", false);
    visit("2026-11-09", "09:00", true); // before the case was received: of no use to it
    ReportFacts facts(world.database(), world.team.id, {world.today, at("08:00")});
    const auto [first, end] = facts.contacts_of(on("2026-11-12"), on("2026-11-20"));
    BOOST_REQUIRE(end - first == 3);
    BOOST_TEST(facts.contacts()[static_cast<std::size_t>(first)].start == 9 * 60);
    const auto seen = facts.seen(0);
    BOOST_REQUIRE(seen.size() == 2u);
    BOOST_TEST(to_text(facts.contacts()[static_cast<std::size_t>(seen[0])].day) == "2026-11-12");
}

BOOST_AUTO_TEST_CASE(a_free_text_gets_a_code_that_tells_nothing) {
    World world;
    world.case_of(world.patient("A"), {.status = CaseStatus::closed,
                                       .closed_on = world.today,
                                       .closure_reason = "Moved in with Mrs Ash"});
    ReportFacts facts(world.database(), world.team.id, {world.today, at("08:00")});
    BOOST_REQUIRE(facts.endings().size() == 1u);
    BOOST_TEST(facts.endings()[0].code.find("sh") == std::string::npos);
    BOOST_TEST(facts.endings()[0].label == "Moved in with Mrs Ash");
}

BOOST_AUTO_TEST_CASE(another_teams_rows_are_not_read) {
    World world;
    const Team other = world.add(Team{.name = "Other"});
    Patient away;
    away.team_id = other.id;
    const Patient far = world.patient("Away", away);
    Case theirs;
    theirs.team_id = other.id;
    world.case_of(far, theirs);
    ReportFacts facts(world.database(), world.team.id, {world.today, at("08:00")});
    BOOST_TEST(facts.cases().empty());
    BOOST_TEST(facts.patients().empty());
}

BOOST_AUTO_TEST_SUITE_END()
