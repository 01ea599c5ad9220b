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
    BOOST_TEST(index.find_cases(petrov, 9) ==
                   (std::vector<std::string>{"case_max", "case_zoe", "case_aaron"}),
               boost::test_tools::per_element());
    BOOST_TEST(index.find_cases(petrov, 2).size() == 2u);
    const std::vector<std::string> both{"petrov", "zoe"};
    BOOST_TEST(index.find_cases(both, 9).size() == 1u);
}

BOOST_AUTO_TEST_CASE(comments_by_their_words_open_ones_first_and_then_the_newest) {
    World world;
    const Case care = world.case_of(world.patient("Petrov", {}), {});
    const auto say = [&](const std::string& id, const std::string& text, int minute,
                         bool resolved) {
        Comment comment{.id = Id<Comment>(id), .subject_id = care.id.text, .case_id = care.id};
        comment.text = text;
        comment.written_at = {world.now.milliseconds + minute * 60'000};
        if (resolved) comment.resolved_at = world.now;
        world.add(comment);
    };
    say("old", "Dressing in the cupboard", 1, false);
    say("done", "Dressing ordered", 3, true);
    say("new", "New DRESSING from Monday", 2, false);
    const SearchIndex index(world.database(), world.team.id);
    const std::vector<std::string> dressing{"dressing"};
    BOOST_TEST(index.find_comments(dressing, 9) == (std::vector<std::string>{"new", "old", "done"}),
               boost::test_tools::per_element());
    const std::vector<std::string> both{"dressing", "cupboard"};
    BOOST_TEST(index.find_comments(both, 9).size() == 1u);
    BOOST_TEST(index.find_cases(dressing, 9).empty());
}

BOOST_AUTO_TEST_SUITE_END()
