#include "common/base/id.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(id)

BOOST_AUTO_TEST_CASE(the_same_command_names_its_rows_alike_everywhere) {
    // Stored data depends on these bytes: a change of the derivation is a migration.
    BOOST_TEST(derive_id("command", 1) == derive_id("command", 1));
    BOOST_TEST(stable_hash("evenload") == 17476349822291992781ULL);
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_ids_do_not_collide) {
    std::set<std::string> seen;
    for (int command = 0; command < 1000; ++command)
        for (std::uint64_t number = 1; number <= 100; ++number)
            seen.insert(derive_id("c" + std::to_string(command), number));
    BOOST_TEST(seen.size() == 100'000u);
    BOOST_TEST(seen.begin()->size() == 16u);
}

BOOST_AUTO_TEST_SUITE_END()
