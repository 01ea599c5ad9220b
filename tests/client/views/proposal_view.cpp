#include "client/views/proposal_view.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Amara has two of Joy's visits, both published; a third has no place.
struct Proposed {
    World world;
    Professional amara = world.professional("Amara Osei");
    Professional beth = world.professional("Beth Lindqvist");
    Case care = world.case_of(world.patient(
        "Adeyemi", {.title = "Mrs", .given_name = "Joy", .place = kilometres_north(5)}));
    Contact first = told("first", "09:00");
    Contact second = told("second", "10:00");
    Contact third = world.visit(care, {.id = Id<Contact>("third")});

    Contact told(const std::string& id, std::string_view time) {
        return world.visit(care, {.id = Id<Contact>(id),
                                  .professional_id = amara.id,
                                  .start = at(time),
                                  .published_professional_id = amara.id,
                                  .published_start = at(time)});
    }
    ProposalView proposal(const std::vector<VisitPlace>& places) {
        const GatheredDay day = gather_day(world.database(), {world.team.id, world.today});
        DayPlan plan = day.as_it_is;
        plan.visits = places;
        plan.cost = cost_of(day.problem, plan);
        return proposal_view(world.database(), day, plan);
    }
};

std::string all(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines)
        text += line + "\n";
    return text;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(proposal_views, Proposed)

BOOST_AUTO_TEST_CASE(what_gains_a_place_disturbs_nobody) {
    const ProposalView view = proposal({{0, 540}, {0, 600}, {0, 660}});
    BOOST_TEST(view.placed == "3 of 3 visits have a place");
    BOOST_TEST(view.disturbed == "Nothing that had a place moves");
    BOOST_TEST(all(view.changes) == "Mrs J. Adeyemi: not placed → 11:00 Amara Osei\n");
    BOOST_TEST(view.parts.front() == "Without a place: 1 → 0");
}

BOOST_AUTO_TEST_CASE(who_is_disturbed_is_counted_with_what_was_published) {
    const ProposalView view = proposal({{1, 540}, {0, 615}, {}});
    BOOST_TEST(view.placed == "2 of 3 visits have a place");
    BOOST_TEST(view.disturbed == "2 visits of 1 person change, 2 published");
    BOOST_TEST(all(view.changes) == "Mrs J. Adeyemi: 09:00 Amara Osei → 09:00 Beth Lindqvist\n"
                                    "Mrs J. Adeyemi: 10:00 Amara Osei → 10:15 Amara Osei\n");
    const std::string parts = all(view.parts);
    BOOST_TEST(parts.find("Without a place: 1\n") != std::string::npos, parts);
    BOOST_TEST(parts.find("Other than published: person: 0 → 1\n") != std::string::npos, parts);
    BOOST_TEST(parts.find("Other than published: time: 0 → 1\n") != std::string::npos, parts);
    BOOST_TEST(parts.find("On the road: 24 min → 48 min\n") != std::string::npos, parts);
}

BOOST_AUTO_TEST_CASE(a_visit_of_several_days_says_its_day) {
    const GatheredHorizon week =
        gather_horizon(world.database(), HorizonRequest{.team_id = world.team.id,
                                                        .first_day = world.today,
                                                        .days = 2,
                                                        .now = {world.today, at("07:00")}});
    HorizonPlan plan = week.as_it_is;
    for (std::size_t v = 0; v < week.visits.size(); ++v)
        if (week.visits[v] == first.id) plan.visits[v] = {1, 1, 540};
    plan.cost = cost_of(week.problem, plan);
    const ProposalView view = proposal_view(world.database(), week, plan);
    BOOST_TEST(view.disturbed == "1 visit of 1 person changes, 1 published");
    BOOST_TEST(all(view.changes) ==
               "Mrs J. Adeyemi: Mon 23 Nov 09:00 Amara Osei → Tue 24 Nov 09:00 Beth Lindqvist\n");
    const std::string parts = all(view.parts);
    BOOST_TEST(parts.find("Other than published: day: 0 → 1\n") != std::string::npos, parts);
}

BOOST_AUTO_TEST_SUITE_END()
