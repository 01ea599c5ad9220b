#include "client/views/search_index.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(search_index)

BOOST_AUTO_TEST_CASE(the_first_few_by_open_before_closed_and_then_by_name) {
    World world;
    const auto add = [&](const std::string& name, const std::string& given, CaseStatus status) {
        return world.case_of(world.patient(name, {.id = Id<Patient>(given), .given_name = given}),
                             {.id = Id<Case>("case_" + given), .status = status});
    };
    add("Petrov", "zoe", CaseStatus::waiting);
    add("Petrov", "aaron", CaseStatus::closed);
    add("Petrov", "max", CaseStatus::waiting);
    const SearchIndex index(world.database(), world.team.id);
    const std::vector<std::string> petrov{"petrov"};
    BOOST_TEST(index.find(petrov, 9) ==
                   (std::vector<std::string>{"case_max", "case_zoe", "case_aaron"}),
               boost::test_tools::per_element());
    BOOST_TEST(index.find(petrov, 2).size() == 2u);
    const std::vector<std::string> both{"petrov", "zoe"};
    BOOST_TEST(index.find(both, 9).size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
