#include "common/commands/pathway/retire_pathway.h"

#include "common/commands/pathway/apply_pathway.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Shelf : World {
    PathwayTemplate first =
        add(PathwayTemplate{.id = Id<PathwayTemplate>("first"), .code = "falls", .name = "Falls"});
    PathwayTemplate second = add(PathwayTemplate{
        .id = Id<PathwayTemplate>("second"), .code = "falls", .name = "Falls", .edition = 2});
};

} // namespace

BOOST_AUTO_TEST_SUITE(retire_pathway)

BOOST_AUTO_TEST_CASE(a_retired_pathway_is_given_to_no_case_and_can_be_offered_again) {
    Shelf shelf;
    const Case care = shelf.case_of(shelf.patient("Adeyemi"));
    BOOST_TEST(rule_of(shelf.perform(RetirePathway{shelf.second.id, true})) == "accepted");
    BOOST_TEST(rule_of(shelf.perform(ApplyPathway{care.id, shelf.second.id, shelf.today})) ==
               "pathway_offered");
    BOOST_TEST(rule_of(shelf.perform(RetirePathway{shelf.second.id, true})) == "nothing_changed");
    BOOST_TEST(rule_of(shelf.perform(RetirePathway{shelf.second.id, false})) == "accepted");
    BOOST_TEST(rule_of(shelf.perform(ApplyPathway{care.id, shelf.second.id, shelf.today})) ==
               "accepted");
}

BOOST_AUTO_TEST_CASE(an_older_edition_is_past_retiring) {
    Shelf shelf;
    BOOST_TEST(rule_of(shelf.perform(RetirePathway{shelf.first.id, true})) == "newest_edition");
}

BOOST_AUTO_TEST_SUITE_END()
