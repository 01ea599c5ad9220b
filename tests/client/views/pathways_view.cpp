#include "client/views/pathways_view.h"

#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Joy follows the pathway; Max is seen once a week where it says twice.
struct Clinic {
    World world;
    Professional amara = world.professional("Amara Osei");
    PathwayTemplate first = edition("leg_ulcer_1", 1);
    PathwayTemplate retired = world.add(PathwayTemplate{
        .id = Id<PathwayTemplate>("falls_1"), .code = "falls", .name = "Falls", .retired = true});
    Case joy = on_pathway("Adeyemi", "C-1001", 2);
    Case max = on_pathway("Bello", "C-1002", 1);

    PathwayTemplate edition(const std::string& id, int number) {
        return world.add(PathwayTemplate{.id = Id<PathwayTemplate>(id),
                                         .code = "leg_ulcer",
                                         .name = "Leg ulcer",
                                         .edition = number,
                                         .visits = 2});
    }
    Case on_pathway(const std::string& name, const std::string& reference, int visits) {
        const Case care =
            world.case_of(world.patient(name, {.title = "Mx"}), {.reference = reference,
                                                                 .status = CaseStatus::active,
                                                                 .owner_id = amara.id,
                                                                 .pathway_template_id = first.id,
                                                                 .pathway_first_day = world.today});
        world.plan(care, {.visits = visits, .last_day = world.today + 83});
        return care;
    }
    PathwaysView view(const std::string& chosen = "leg_ulcer") {
        return pathways_view(world.database(), manager_at(world), chosen);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(pathways_list, Clinic)

BOOST_AUTO_TEST_CASE(what_is_offered_is_apart_from_what_is_retired) {
    const PathwaysView shown = view("");
    BOOST_REQUIRE_EQUAL(shown.offered.size(), 1u);
    BOOST_TEST(shown.offered[0].name == "Leg ulcer");
    BOOST_TEST(shown.offered[0].cases == "2 cases");
    BOOST_REQUIRE_EQUAL(shown.retired.size(), 1u);
    BOOST_TEST(shown.retired[0].cases == "0 cases");
    BOOST_TEST(!shown.chosen.found);
}

BOOST_AUTO_TEST_CASE(who_is_off_the_pathway_is_listed_with_the_reason) {
    const PathwayDetail detail = view().chosen;
    BOOST_REQUIRE_EQUAL(detail.off.size(), 1u);
    BOOST_TEST(detail.off[0].reference == "C-1002");
    BOOST_TEST(detail.off[0].deviations.at(0) ==
               "Visits 1 × in 7 days where the pathway says 2 × in 7 days");
    BOOST_REQUIRE_EQUAL(detail.on.size(), 1u);
    BOOST_TEST(detail.on[0].reference == "C-1001");
    BOOST_TEST(detail.on[0].week == "week 1");
}

BOOST_AUTO_TEST_CASE(a_newer_edition_is_what_is_offered_and_the_cases_of_the_older_are_told) {
    edition("leg_ulcer_2", 2);
    const PathwaysView shown = view();
    BOOST_TEST(shown.offered.at(0).id.text == "leg_ulcer_2");
    BOOST_TEST(shown.offered[0].case_count == 2);
    BOOST_TEST(shown.chosen.on.empty());
    BOOST_TEST(shown.chosen.off.at(0).deviations.back() == "On edition 1; edition 2 is there");
}

BOOST_AUTO_TEST_CASE(a_closed_case_is_on_no_pathway_any_more) {
    world.database().execute("update cases set status = 'closed' where reference = 'C-1001'");
    BOOST_TEST(view().offered.at(0).case_count == 1);
    BOOST_TEST(view().chosen.on.empty());
}

BOOST_AUTO_TEST_SUITE_END()
