#include "client/views/case_pathway.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(case_pathway_words)

// Twice a week for four weeks from the Monday four weeks ago: eight visits were due, six were given.
BOOST_AUTO_TEST_CASE(the_week_is_counted_from_one_and_visits_from_what_was_seen) {
    World world;
    const Professional amara = world.professional("Amara Osei");
    const PathwayTemplate pathway = world.add(PathwayTemplate{.id = Id<PathwayTemplate>("p"),
                                                              .code = "p",
                                                              .name = "Leg ulcer",
                                                              .visits = 2,
                                                              .weeks = 12});
    const Case care =
        world.case_of(world.patient("Adeyemi"), {.status = CaseStatus::active,
                                                 .owner_id = amara.id,
                                                 .pathway_template_id = pathway.id,
                                                 .pathway_first_day = world.today - 28});
    const ContactPlan plan =
        world.plan(care, {.visits = 2, .last_day = world.today - 28 + 7 * 12 - 1});
    for (int i = 0; i < 5; ++i)
        world.visit(care, {.day = world.today - 1 - i,
                           .status = ContactStatus::delivered,
                           .attendance = Attendance::seen});
    const CasePathway off = case_pathway(world.database(), care, pathway, &plan, world.today);
    BOOST_TEST(off.words == "Leg ulcer, 12 weeks (week 5)");
    BOOST_TEST(off.deviations.at(0) == "Seen 5 of 8 times in the last four weeks");
    world.visit(care, {.day = world.today - 6,
                       .status = ContactStatus::delivered,
                       .attendance = Attendance::seen});
    BOOST_TEST(
        case_pathway(world.database(), care, pathway, &plan, world.today).deviations.empty());
    BOOST_TEST(week_words(world.today + 1, world.today) == "");
}

BOOST_AUTO_TEST_SUITE_END()
