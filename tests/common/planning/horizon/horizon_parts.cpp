#include "common/planning/horizon/horizon_parts.h"

#include "tests/support/horizon_builder.h"
#include "tests/support/random_horizon.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(parts_of_a_horizon)

BOOST_AUTO_TEST_CASE(everybody_and_every_visit_is_in_one_part) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const HorizonProblem problem = random_horizon(seed).problem;
        std::vector<int> people(static_cast<std::size_t>(problem.people()));
        std::vector<int> visits(problem.visits.size());
        for (const HorizonPart& part : parts_of(problem, 3)) {
            BOOST_TEST(part.people.size() <= 3u);
            BOOST_TEST(part.problem.people() == std::ssize(part.people));
            for (const int person : part.people)
                ++people[static_cast<std::size_t>(person)];
            for (const int visit : part.visits)
                ++visits[static_cast<std::size_t>(visit)];
        }
        BOOST_TEST((people == std::vector<int>(people.size(), 1)), "seed " << seed);
        BOOST_TEST((visits == std::vector<int>(visits.size(), 1)), "seed " << seed);
    }
}

// Two live at the one end of the road, two at the other.
BOOST_AUTO_TEST_CASE(who_lives_near_each_other_is_one_part_and_near_patients_are_theirs) {
    HorizonBuilder week(1);
    const auto person_at = [&](int minutes) {
        const int site =
            week.problem.visits[static_cast<std::size_t>(week.visit(minutes, {0}))].visit.site;
        return week.person({.start_site = site, .end_site = site});
    };
    const int west = person_at(0);
    const int east = person_at(60);
    const int east_too = person_at(58);
    const int west_too = person_at(3);
    const int patient_east = week.visit(50, {0}, {.patient = 0});
    const int knows_west = week.visit(52, {0}, {.visit = {.usual_person = west}, .patient = 1});
    week.problem.prices.day.new_face = 1'000; // 100 minutes of road
    const auto parts = parts_of(week.ready(), 2);
    BOOST_TEST_REQUIRE(parts.size() == 2u);
    BOOST_TEST((parts[0].people == std::vector{east, east_too}) !=
               (parts[1].people == std::vector{east, east_too}));
    for (const HorizonPart& part : parts) {
        const bool is_west = part.people.front() == west || part.people.front() == west_too;
        const auto has = [&](int visit) {
            return std::count(part.visits.begin(), part.visits.end(), visit) == 1;
        };
        BOOST_TEST(has(patient_east) == !is_west);
        BOOST_TEST(has(knows_west) == is_west);
    }
}

// Of four visits to one place that take half of a day each, three are too much for the one who lives there.
BOOST_AUTO_TEST_CASE(a_part_takes_what_it_has_time_for) {
    HorizonBuilder week(1);
    const int site = week.problem.visits[static_cast<std::size_t>(week.visit(10, {0}))].visit.site;
    week.person({.start_site = site, .end_site = site});
    week.person({.name = "Far"});
    for (int i = 0; i < 3; ++i)
        week.visit(10, {0}, {.visit = {.minutes = 180}});
    for (const HorizonPart& part : parts_of(week.ready(), 1))
        BOOST_TEST(part.visits.size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
