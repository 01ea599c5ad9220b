#include "common/base/id_index.h"

#include "common/base/id.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(id_index)

BOOST_AUTO_TEST_CASE(every_id_is_found_at_its_place_however_few_were_expected) {
    for (const std::size_t expected : {0u, 1u, 5'000u}) {
        IdIndex index(expected);
        const auto id_of = [](int i) { return derive_id("seed", static_cast<std::uint64_t>(i)); };
        for (int i = 0; i < 5'000; ++i)
            index.add(id_of(i), i);
        for (int i = 0; i < 5'000; ++i)
            BOOST_TEST_REQUIRE(index.find(id_of(i)) == i);
        BOOST_TEST(index.find(derive_id("another", 1)) == -1);
    }
}

// Ids of a test's own: shorter than ours, and longer with the same beginning.
BOOST_AUTO_TEST_CASE(ids_of_any_length_are_told_apart) {
    const std::string long_one(40, 'a');
    IdIndex index(4);
    index.add("a", 0);
    index.add("aa", 1);
    index.add(long_one, 2);
    index.add(long_one + "b", 3);
    BOOST_TEST(index.find("a") == 0);
    BOOST_TEST(index.find("aa") == 1);
    BOOST_TEST(index.find(long_one) == 2);
    BOOST_TEST(index.find(long_one + "b") == 3);
    BOOST_TEST(index.find("aaa") == -1);
}

BOOST_AUTO_TEST_CASE(the_first_place_of_an_id_stays_and_no_id_is_nowhere) {
    IdIndex index(1);
    index.add("a", 7);
    index.add("a", 8);
    BOOST_TEST(index.find("a") == 7);
    BOOST_TEST(index.find("") == -1);
}

BOOST_AUTO_TEST_SUITE_END()
